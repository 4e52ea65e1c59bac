using System.Text.RegularExpressions;

namespace BugBridge.Core.Usability;

/// <summary>What of a message is worth quoting: the greeting above it and the signature below it say nothing of what is wrong.</summary>
public static partial class QuoteText
{
    private const int LongestGreeting = 60;
    private const int LongestSignOff = 80;

    /// <summary>The message without its greeting and signature; as it is where nothing else would be left.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var end = lines.FindIndex(Math.Min(1, lines.Count - 1), IsSignOff);
        var body = string.Join('\n', end > 0 ? lines.Take(end) : lines).Trim();
        var told = WithoutGreeting(body).Trim();
        return told.Length > 0 ? told : text.Trim();
    }

    private static string WithoutGreeting(string body)
    {
        while (Greeting().Match(body) is { Success: true, Length: > 0 and <= LongestGreeting } greeting)
        {
            body = body[greeting.Length..].TrimStart();
        }

        return body.Length > 0 && char.IsLower(body[0]) ? char.ToUpperInvariant(body[0]) + body[1..] : body;
    }

    private static bool IsSignOff(string line) => line.Trim() is { Length: > 0 and <= LongestSignOff } told && SignOff().IsMatch(told);

    [GeneratedRegex(@"\A(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|buenas|estimad[oa]s?|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|cher|ch[eè]re)\b(?:[^\n.!?,:;]{0,40}(?:[,!.:;]+|\n|\z))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:--+|—|(?:(?:many |with |kind |best |warm )*(?:thanks|thank you|regards|wishes|cheers|sincerely)|best|yours (?:sincerely|truly|faithfully)|sent from my|(?:muchas |mil )?gracias|(?:un )?(?:cordial )?saludos?|saludos cordiales|atentamente|un abrazo|(?:vielen |besten |herzlichen )?dank|danke|mit freundlichen gr[üu](?:ß|ss)en|(?:viele|beste|liebe|freundliche) gr[üu](?:ß|ss)e|mfg|merci|cordialement|bien à vous)\b)(?:[^.?]{0,30})[,.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignOff();
}

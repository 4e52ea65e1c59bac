using System.Text.RegularExpressions;

namespace BugBridge.Core.Rules;

/// <summary>
/// Takes a greeting off the start of a subject or of a sentence. Only what surely is one: a word of greeting, with or without those whom support teams are called by,
/// up to a comma, dash or the like. "Hello World crashes" stays.
/// </summary>
internal static partial class Greetings
{
    private const string Words =
        "hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|dear|hola|buen[oa]s?(?: d[ií]as| tardes| noches)?|estimad[oa]s?|hallo|guten (?:tag|morgen|abend)|moin|liebes?|sehr geehrte(?: damen und herren)?|"
        + "bonjour|bonsoir|salut|ch[eè]re?s?|ciao|buongiorno|buonasera|ol[aá]|bom dia|boa (?:tarde|noite)|prezad[oa]s?|goedemorgen|goedemiddag|beste|hej|dzień dobry|cześć";

    private const string Called =
        "all|team|there|support|everyone|everybody|folks|guys|sir|madam|or|and|the|helpdesk|help|desk|service|customer|again|equipo|soporte|todos|a|de|zusammen|équipe|l'équipe|à|tous|tutti|equipe|suporte|allemaal";

    /// <summary>The text without a greeting at its start; empty when it is nothing else.</summary>
    public static string TakenOff(string text)
    {
        var rest = Pattern().Replace(text, string.Empty);
        return rest.Length == text.Length || rest.Length == 0 ? rest : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    [GeneratedRegex($@"^\s*(?:{Words})(?:[\s]+(?:{Called})){{0,4}}(?:\s*[,!.:;]+(?:\s*[-–—])?\s+|\s+[-–—]\s+|\s*[,!.:;]*\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}

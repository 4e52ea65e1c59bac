using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Rules;

/// <summary>
/// Takes off a subject what programs put before it: marks of replies and forwards in the languages of mail programs, of gateways, of mailing lists, and
/// the numbers of tickets. What a person may have meant stays: words in brackets, error numbers, abbreviations.
/// </summary>
internal static partial class SubjectMarks
{
    // Replies and forwards; in the order of languages: English, German, Dutch, Nordic, Polish, Italian, Spanish, Turkish, Hungarian, Czech and so on.
    private const string Sure =
        "re|fwd?|aw|antw|antwort|wg|weitergeleitet|doorst|sv|vs|vl|odp|r|rif|rv|ynt|ilt|i̇lt|vá|ats|отв|ответ|на|пересл|απ|σχετ|πρθ|השב|הועבר|رد|回复|回覆|答复|答覆|转发|轉寄|返信|転送|회신|전달";

    /// <summary>Marks that are also abbreviations of the field, with the language in whose mails they are marks.</summary>
    private static readonly FrozenDictionary<string, string> Doubtful = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["res"] = "pt",
        ["enc"] = "pt",
        ["tr"] = "fr",
        ["vb"] = "sv",
        ["pd"] = "pl",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject, on one line, without such marks.</summary>
    /// <param name="subject">On one line.</param>
    /// <param name="message">What was written under it: its language tells whether a doubtful mark is one.</param>
    public static string TakenOff(string subject, string message)
    {
        var rest = subject;
        while (true)
        {
            var mark = Mark().Match(rest) is { Success: true } sure ? sure.Length : OfDoubtful(rest, message);
            if (mark == 0)
            {
                break;
            }

            rest = rest[mark..];
        }

        rest = LastSeparator().Replace(rest, string.Empty).Trim();
        return rest.Length == subject.Length ? rest : rest.TrimStart('-', ':', '|', ' ');
    }

    /// <summary>A doubtful mark counts when it stands twice or before another mark, and in a mail of its language.</summary>
    private static int OfDoubtful(string subject, string message)
    {
        var found = DoubtfulMark().Match(subject);
        if (!found.Success)
        {
            return 0;
        }

        var rest = subject[found.Length..];
        var mark = found.Groups["mark"].Value;
        return Mark().IsMatch(rest)
            || found.Groups["again"].Length > 0
            || WrittenLanguage.Of(rest + "\n" + message) == Doubtful[mark]
            ? found.Length
            : 0;
    }

    [GeneratedRegex(
        @"^\s*(" +
        @"(" + Sure + @")\.?\s*(\[\d+\]|\(\d+\)|\^\d+|\d+)?\s*(:\s+|:$|：)" +
        @"|\[(ext|extern|external|externo|externe|esterno)([ -]*(e?mail|sender|message|mail))?\]:?" +
        @"|[\[{(*]{1,3}\s*(spam|bulk|junk|suspected spam|possible spam|probable spam)\??\s*[\]})*]{1,3}" +
        @"|[\[(][^\])]{0,60}#\s?\d+[^\])]{0,10}[\])]" +
        @"|[\[(](ticket|case|request|incident|id|request id|case id|ticket id)\s*[:#]?\s*\d+[\])]" +
        @"|(ticket|case|request|incident)\s*(id|no\.?|nr\.?)?\s*[:#]\s*\d+\s*[:|-]" +
        @"|\[[a-z0-9]+([-_.][a-z0-9]+)*[-_](users?|dev|devel|list|announce|support|help|discuss|talk|all|team|bugs)\]" +
        @")\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?<mark>res|enc|tr|vb|pd)\s*(\[\d+\]|\(\d+\))?\s*(:|：)\s+(?<again>(\k<mark>\s*(:|：)\s+)*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DoubtfulMark();

    /// <summary>What stands alone at the end, where a program cut something off.</summary>
    [GeneratedRegex(@"\s+[-:|]\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastSeparator();
}

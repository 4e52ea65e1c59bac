using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>A tag that begins or ends a block, such as <c>{quote}</c>; those of preformatted text come with their content.</summary>
/// <param name="Name">Its name, in small letters.</param>
/// <param name="End">Where it ends; for preformatted text, where the closing tag does.</param>
/// <param name="Language">The language of code, or null.</param>
/// <param name="Title">The title of a panel or of code, or null.</param>
/// <param name="Verbatim">What stands between the tags of preformatted text, else null.</param>
internal sealed partial record WikiTag(string Name, int End, string? Language, string? Title, string? Verbatim)
{
    /// <summary>The tag that begins there, or null: preformatted text that nothing ends is none.</summary>
    public static WikiTag? At(string wiki, int start, int end)
    {
        if (Tag().Match(wiki, start, end - start) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        var parameters = match.Groups["with"].Value.Split('|');
        var after = start + match.Length;
        if (name is not ("code" or "noformat"))
        {
            return new WikiTag(name, after, Language: null, Named(parameters, "title"), Verbatim: null);
        }

        var closing = $"{{{name}}}";
        return wiki.IndexOf(closing, after, end - after, StringComparison.OrdinalIgnoreCase) is var close and >= 0
            ? new WikiTag(name, close + closing.Length, LanguageOf(parameters), Named(parameters, "title"), wiki[after..close])
            : null;
    }

    private static string? LanguageOf(string[] parameters) =>
        Array.Find(parameters, parameter => parameter.Length > 0 && !parameter.Contains('=', StringComparison.Ordinal)) ?? Named(parameters, "language");

    private static string? Named(string[] parameters, string name) =>
        Array.Find(parameters, parameter => parameter.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) is { } found
            && CleanText.OneLine(found[(name.Length + 1)..]) is { Length: > 0 } value
                ? value
                : null;

    [GeneratedRegex(@"\G\{(?<name>code|noformat|quote|panel|info|note|tip|warning)(?::(?<with>[^}\n]{0,300}))?\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}

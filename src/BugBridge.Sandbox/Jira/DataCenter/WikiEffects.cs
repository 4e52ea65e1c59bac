using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>
/// What a wiki text does when Jira Data Center shows it, warts included: people are called wherever the raw text says <c>[~name]</c>, inside preformatted
/// text too; a quote ends at the next <c>{quote}</c> that no backslash stands before, inside preformatted text too; what is left outside of preformatted text
/// runs its macros and loads its pictures.
/// </summary>
/// <param name="Called">The people who get a notification.</param>
/// <param name="Loaded">The addresses of pictures.</param>
/// <param name="Run">The names of macros, other than quotes and preformatted text that are whole, and a titled panel around all.</param>
public sealed partial record WikiEffects(ImmutableArray<string> Called, ImmutableArray<string> Loaded, ImmutableArray<string> Run)
{
    /// <summary>Each effect in words; empty where the text only says something.</summary>
    public IEnumerable<string> Told =>
    [
        .. Called.Select(name => $"the text calls {name}"),
        .. Loaded.Select(address => $"the text loads the picture {address}"),
        .. Run.Select(name => $"the text runs {{{name}}}"),
    ];

    /// <summary>What the text does.</summary>
    public static WikiEffects Of(string wiki)
    {
        ArgumentNullException.ThrowIfNull(wiki);
        var shown = string.Concat(Parts(Frame().Replace(wiki, "${inside}")));
        return new WikiEffects(
            [.. Mention().Matches(wiki).Select(match => match.Groups["name"].Value)],
            [.. Picture().Matches(shown).Select(match => match.Groups["address"].Value)],
            [.. Macro().Matches(shown).Select(match => match.Groups["name"].Value)]);
    }

    /// <summary>The text outside of preformatted text. The one tag that begins first decides what the others in it are.</summary>
    private static IEnumerable<string> Parts(string wiki)
    {
        var from = 0;
        while (Tag().Match(wiki, from) is { Success: true } tag)
        {
            var end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            var closing = new Regex($@"{(name is "quote" ? @"(?<!\\)" : string.Empty)}\{{{name}\}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Match(wiki, end);
            yield return wiki[from..tag.Index];
            if (!closing.Success)
            {
                yield return " {unclosed-" + name + "} ";
            }
            else if (name is "quote")
            {
                yield return string.Concat(Parts(wiki[end..closing.Index]));
            }

            from = closing.Success ? closing.Index + closing.Length : end;
        }

        yield return wiki[from..];
    }

    /// <summary>A panel with a title around the whole text, which only frames it. A further panel inside is one that somebody's words begin.</summary>
    [GeneratedRegex(@"\A\{panel:title=[^{}|=\n]*\}\n(?<inside>.*)\n\{panel\}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?<!\\)\{(?<name>quote|noformat|code)(?::[^}\n]*)?\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[~(?<name>[^\]\n]+)\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<!\\)!(?<address>https?://[^\s!|]+|[^\s!|\\]+\.[A-Za-z0-9]{2,5})(?:\|[^!\n]*)?!", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<![\\{])\{(?<name>[A-Za-z][A-Za-z-]*)(?::[^}\n]*)?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Macro();
}

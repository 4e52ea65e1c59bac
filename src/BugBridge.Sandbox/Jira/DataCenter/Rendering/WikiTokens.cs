using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>What is shown already stands aside under a token, so that no later step looks into it.</summary>
internal sealed partial class WikiTokens
{
    /// <summary>The sign with which a token inside a line begins.</summary>
    public const char InlineStart = '\uFDD0';

    /// <summary>The sign with which it ends.</summary>
    public const char InlineEnd = '\uFDD1';

    private const char BlockStart = '\uFDD2';
    private const char BlockEnd = '\uFDD3';
    private readonly List<string> _shown = [];

    /// <summary>A token for HTML inside a line.</summary>
    public string Inline(string html) => Token(InlineStart, html, InlineEnd);

    /// <summary>A token for HTML that stands on lines of its own.</summary>
    public string Block(string html) => Token(BlockStart, html, BlockEnd);

    /// <summary>The parts of a line: its block tokens, and what stands between them.</summary>
    public static IEnumerable<string> Parts(string line) => Blocks().Split(line).Where(part => part.Length > 0);

    /// <summary>True for one block token, with white space around it.</summary>
    public static bool IsBlock(string line) => line.Trim() is [BlockStart, .., BlockEnd];

    /// <summary>The text with all tokens as what they stand for.</summary>
    public string Expanded(string html)
    {
        while (Any().IsMatch(html))
        {
            html = Any().Replace(html, match => _shown[int.Parse(match.Groups["at"].ValueSpan, CultureInfo.InvariantCulture)]);
        }

        return html;
    }

    private string Token(char start, string html, char end)
    {
        _shown.Add(html);
        return $"{start}{(_shown.Count - 1).ToString(CultureInfo.InvariantCulture)}{end}";
    }

    [GeneratedRegex("(?<token>\uFDD2[0-9]+\uFDD3)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("[\uFDD0\uFDD2](?<at>[0-9]+)[\uFDD1\uFDD3]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Any();
}

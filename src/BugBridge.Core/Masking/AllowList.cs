using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Masking;

/// <summary>What is never masked.</summary>
internal sealed class AllowList(IEnumerable<string> entries)
{
    private readonly ImmutableArray<Regex> _patterns =
        [.. entries.Select(entry => MaskRule.TryCompile(PatternOf(entry), out var pattern, out _) ? pattern : null).OfType<Regex>()];

    /// <summary>The regular expression that an entry stands for.</summary>
    public static string PatternOf(string entry) => entry is ['/', .. var pattern, '/'] && pattern.Length > 0
        ? pattern
        : string.IsNullOrWhiteSpace(entry.Trim('*')) ? string.Empty : "(?i)" + Regex.Escape(entry).Replace("\\*", "\\S*", StringComparison.Ordinal);

    /// <summary>The parts of a text that stay, in order of their beginnings.</summary>
    public ImmutableArray<(int Start, int End)> In(string text)
    {
        if (_patterns.IsEmpty)
        {
            return [];
        }

        return [.. _patterns.SelectMany(pattern => pattern.Matches(text)).Select(match => (match.Index, match.Index + match.Length)).Order()];
    }
}

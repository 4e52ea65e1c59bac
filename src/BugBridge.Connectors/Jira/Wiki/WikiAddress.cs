using System.Text.RegularExpressions;
using BugBridge.Connectors.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Addresses as they may stand in a link of wiki text.</summary>
internal static partial class WikiAddress
{
    /// <summary>The address without characters that would end the link or begin a macro, or null when it may not become a link.</summary>
    public static string? Of(string? address)
    {
        if (SafeHref.Of(address) is not { } safe || safe.IndexOf("//[", StringComparison.Ordinal) is > 0 and < 8)
        {
            return null; // An IPv6 host needs its brackets.
        }

        var whole = Reference().Replace(safe, "&amp;");
        return string.Concat(whole.Select(c => c is '|' or '[' or ']' or '{' or '}' or '^' ? Uri.HexEscape(c) : c.ToString()));
    }

    // Jira undoes character references in addresses too.
    [GeneratedRegex("&(?=#?[a-z0-9]+;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Where a link leads. What <see cref="SafeHref"/> does not let become a link is told in words instead: "words (address)". Only addresses that are code, or
/// mean nothing outside of the program that wrote them, are left out.
/// </summary>
internal static partial class LinkTarget
{
    /// <summary>The address that a reader gives its text, or null when there is nothing to tell.</summary>
    /// <param name="address">As the source wrote it.</param>
    /// <param name="site">The site that relative addresses belong to, as people open it, or null when nobody knows.</param>
    public static string? Of(string? address, string? site = null)
    {
        if (SafeHref.Of(address) is { } safe)
        {
            return safe;
        }

        // As browsers read it; see SafeHref.
        var told = CleanText.OneLine(CleanText.Of(address).Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\t", string.Empty, StringComparison.Ordinal));
        return told.Length == 0 || Meaningless().IsMatch(told) ? null
            : site is not null && !HasScheme().IsMatch(told) && SafeHref.Of(Absolute(told, site)) is { } absolute ? absolute
            : told;
    }

    /// <summary>What a link shows, with its address behind it where that is not shown already; for where it may not be a link.</summary>
    public static ImmutableArray<Inline> Told(ImmutableArray<Inline> shown, string address)
    {
        var words = PlainText.Of(shown);
        return Of(address) is not { } told || Says(words, told) ? shown
            : shown.IsDefaultOrEmpty ? [new TextRun(told)]
            : [.. shown, new TextRun($" ({told})")];
    }

    // Jira itself puts its own path before what begins with a slash.
    private static string Absolute(string address, string site)
    {
        var root = site.TrimEnd('/');
        var path = new Uri(root).AbsolutePath;
        return path.Length > 1 && address.StartsWith(path + "/", StringComparison.Ordinal) ? root + address[path.Length..] : $"{root}/{address.TrimStart('/')}";
    }

    /// <summary>Whether the words say the address, also without its scheme, or with a telephone number written otherwise.</summary>
    private static bool Says(string words, string address)
    {
        var bare = HasScheme().Replace(address, string.Empty, 1).Trim('/');
        return words.Contains(bare, StringComparison.OrdinalIgnoreCase)
            || (address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) && string.Concat(words.Where(char.IsAsciiDigit)).Contains(string.Concat(bare.Where(char.IsAsciiDigit)), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:#|(?:javascript|vbscript|livescript|data|blob|about|cid|mid|x-[a-z-]+|applewebdata|webkit-fake-url|mhtml|chrome[a-z-]*|moz-extension|view-source)\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meaningless();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*:(?://)?|\\\\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HasScheme();
}

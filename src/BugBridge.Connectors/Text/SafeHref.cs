using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>Decides which addresses may become links: those that a browser opens without running anything.</summary>
internal static class SafeHref
{
    /// <summary>The address as it may be written into any format, or null when it is not an absolute http, https or mailto address.</summary>
    public static string? Of(string? address)
    {
        // Browsers drop line ends and tabs inside addresses; so "java\nscript:" has to be judged without them.
        var bare = CleanText.Of(address).Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\t", string.Empty, StringComparison.Ordinal).Trim();
        var whole = bare.StartsWith("//", StringComparison.Ordinal) ? "https:" + bare : bare;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri) || !IsHarmless(uri))
        {
            return null;
        }

        return whole.Any(NeedsEscape) ? uri.AbsoluteUri : whole;
    }

    /// <summary>The same for pictures: only http and https.</summary>
    public static string? WebOnly(string? address) =>
        Of(address) is { } safe && safe.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? safe : null;

    private static bool IsHarmless(Uri uri) =>
        uri.Scheme is "http" or "https" ? uri.Host.Length > 0 : uri.Scheme is "mailto";

    private static bool NeedsEscape(char c) => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '\'' or '`' or '\\' or '(' or ')';
}

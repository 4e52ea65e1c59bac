namespace BugBridge.Sandbox.Serving;

/// <summary>Comparing names as protocols do.</summary>
internal static class Words
{
    /// <summary>Equal, letter for letter.</summary>
    public static bool Is(this string? text, string? other) => string.Equals(text, other, StringComparison.Ordinal);

    /// <summary>Equal but for case.</summary>
    public static bool IsLike(this string? text, string? other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}

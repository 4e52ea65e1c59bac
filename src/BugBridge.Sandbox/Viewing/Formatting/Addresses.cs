namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>Addresses in texts that others wrote.</summary>
internal static class Addresses
{
    /// <summary>The address when it is absolute and of a kind that a browser only follows and never runs: http, https or mailto; else null.</summary>
    public static string? Safe(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto") ? uri.AbsoluteUri : null;
}

namespace BugBridge.Connectors.Http;

/// <summary>One host, or with <c>*.</c> before it every host below it.</summary>
internal sealed class HostPattern
{
    private const string Below = "*.";
    private readonly string _host;
    private readonly bool _isBelow;

    private HostPattern(string host, bool isBelow) => (_host, _isBelow) = (host, isBelow);

    /// <summary>What the text says; null when it is not the name of a host, such as an address with a scheme, a port or a path.</summary>
    public static HostPattern? TryParse(string text)
    {
        var isBelow = text.StartsWith(Below, StringComparison.Ordinal);
        var host = isBelow ? text[Below.Length..] : text;
        return Uri.CheckHostName(host) != UriHostNameType.Unknown && Uri.TryCreate($"https://{Bracketed(host)}/", UriKind.Absolute, out var address)
            ? new HostPattern(address.IdnHost, isBelow)
            : null;
    }

    /// <summary>The pattern of a text that is known to be right.</summary>
    public static HostPattern Of(string text) => TryParse(text) ?? throw new ArgumentException($"'{text}' is not the name of a host.", nameof(text));

    /// <summary>Whether this address is at the host.</summary>
    public bool Covers(Uri address) => _isBelow
        ? address.IdnHost.EndsWith("." + _host, StringComparison.OrdinalIgnoreCase)
        : string.Equals(address.IdnHost, _host, StringComparison.OrdinalIgnoreCase);

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host;
}

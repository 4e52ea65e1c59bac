namespace BugBridge.Host.Configuration;

/// <summary>
/// An address that is a secret, such as a chat's incoming webhook. Programs write addresses anew (the host in lower case, without the usual port, with other
/// characters escaped), and logs often hold only a part, so it is known by what it means, and each of its parts by itself.
/// </summary>
internal sealed class SecretAddress
{
    /// <summary>A shorter path or query stands in addresses that are no secrets, too.</summary>
    private const int ShortestPart = 8;

    /// <summary>A shorter word between two slashes, or value of a query, says what is called and not who may.</summary>
    private const int ShortestWord = 16;

    private readonly Uri _address;
    private readonly string _path;
    private readonly string _query;

    private SecretAddress(Uri address)
    {
        _address = address;
        _path = Decoded(address.AbsolutePath);
        _query = Decoded(address.Query.TrimStart('?'));
    }

    /// <summary>The parts that give it away wherever they stand.</summary>
    public IEnumerable<string> Parts =>
    [
        .. new[] { _address.AbsoluteUri, _address.ToString() },
        .. new[] { _address.PathAndQuery, _address.AbsolutePath, _path, _address.Query.TrimStart('?'), _query }.Where(part => part.Length >= ShortestPart),
        .. _address.AbsolutePath.Split('/').Concat(_address.Query.TrimStart('?').Split('&').Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))
            .SelectMany(word => new[] { word, Decoded(word) })
            .Where(word => word.Length >= ShortestWord),
    ];

    /// <summary>The secret as an address; null when it is none.</summary>
    public static SecretAddress? TryParse(string secret) =>
        Uri.TryCreate(secret, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new SecretAddress(address) : null;

    /// <summary>Whether this is the same address, or has its path or its query.</summary>
    public bool IsIn(Uri other)
    {
        var (path, query) = (Decoded(other.AbsolutePath), Decoded(other.Query.TrimStart('?')));
        return (path.Length >= ShortestPart && path == _path)
            || (query.Length >= ShortestPart && query == _query)
            || (other.IdnHost == _address.IdnHost && other.Port == _address.Port && path == _path && query == _query);
    }

    /// <summary>Without escapes, also where an address was escaped more than once.</summary>
    private static string Decoded(string part)
    {
        var decoded = Uri.UnescapeDataString(part);
        return decoded == part ? part : Decoded(decoded);
    }
}

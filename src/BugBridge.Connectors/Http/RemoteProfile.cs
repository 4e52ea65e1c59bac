using System.Net;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>What the shared HTTP layer must know of a vendor.</summary>
/// <param name="Remote">Which side it is.</param>
/// <param name="Name">The vendor's name, for messages.</param>
public sealed record RemoteProfile(Remote Remote, string Name)
{
    /// <summary>True for requests that change nothing, and so may be repeated at will. By default GET and HEAD.</summary>
    public Func<HttpRequestMessage, bool> IsRead { get; init; } =
        request => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;

    /// <summary>
    /// The human part of an error body, or null: status and body (at most 16 KiB of it) in, one line out. Must not hold secrets.
    /// </summary>
    public Func<HttpStatusCode, string, string?> Explain { get; init; } = (_, _) => null;

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a read is tried in all.</summary>
    public int ReadTries { get; init; } = 4;

    /// <summary>The wait before the first repetition of a read; doubles each time, with jitter.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);
}

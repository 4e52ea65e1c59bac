namespace BugBridge.Connectors.Http;

/// <summary>What <see cref="RemoteHandler"/> must know of requests that move files.</summary>
internal static class FileRequests
{
    /// <summary>True when the answer's body is to be left on the wire, and redirects are the caller's.</summary>
    public static HttpRequestOptionsKey<bool> Streams { get; } = new("BugBridge.Streams");

    /// <summary>The file in the request's body: while it moves, the request is not too late.</summary>
    public static HttpRequestOptionsKey<FileBody> Body { get; } = new("BugBridge.FileBody");
}

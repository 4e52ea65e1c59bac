namespace BugBridge.Connectors.Frames;

/// <summary>The request with which a helpdesk's page opens the frame.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path that was asked for.</param>
/// <param name="Query">The query as it was sent, without the question mark.</param>
/// <param name="Token">The form's field <c>token</c>; null where there is none.</param>
public sealed record FrameRequest(string Method, string Path, string Query, string? Token);

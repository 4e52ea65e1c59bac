namespace BugBridge.Connectors.Frames;

/// <summary>A rep, as the helpdesk knows them.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Name">The name; never empty.</param>
public sealed record FrameRep(string Id, string Name);

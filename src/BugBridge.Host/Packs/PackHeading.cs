namespace BugBridge.Host.Packs;

/// <summary>Begins a section.</summary>
internal sealed record PackHeading(string Text) : PackPart;

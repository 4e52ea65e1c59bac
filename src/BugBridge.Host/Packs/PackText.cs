namespace BugBridge.Host.Packs;

/// <summary>A paragraph.</summary>
internal sealed record PackText(string Text) : PackPart;

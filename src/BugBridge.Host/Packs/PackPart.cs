namespace BugBridge.Host.Packs;

/// <summary>A piece of a pack, from top to bottom. Texts are plain: whatever renders them escapes them.</summary>
internal abstract record PackPart;

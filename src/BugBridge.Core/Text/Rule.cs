namespace BugBridge.Core.Text;

/// <summary>A horizontal line between blocks.</summary>
public sealed record Rule : Block;

namespace BugBridge.Core.Text;

/// <summary>A person called by name. It never notifies anybody on the other side: accounts differ between the remotes.</summary>
/// <param name="Name">The name as shown, without @.</param>
public sealed record Mention(string Name) : Inline;

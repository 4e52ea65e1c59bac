using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>A row of a list that could not be read.</summary>
/// <param name="Id">Its own id, or null.</param>
/// <param name="Item">The ticket or issue that it belongs to (the row itself, or what <see cref="BelongsToAttribute"/> names), or null.</param>
/// <param name="Reason">What is wrong with it; for operators.</param>
internal sealed record BrokenRow(string? Id, string? Item, string Reason)
{
    /// <summary>What is to be read again; null where the row does not say what it belongs to.</summary>
    public Unread? Unread => Item is null ? null : new Unread(Item, Reason);
}

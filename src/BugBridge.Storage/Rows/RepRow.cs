namespace BugBridge.Storage.Rows;

/// <summary>A rep as last met in a ticket.</summary>
internal sealed class RepRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}

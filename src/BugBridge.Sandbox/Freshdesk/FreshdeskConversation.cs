using System.Collections.Immutable;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A reply, a note, or what a customer answered.</summary>
/// <param name="Id">The id.</param>
/// <param name="UserId">Who wrote it.</param>
/// <param name="IsIncoming">True for what came from the customers' side.</param>
/// <param name="IsPrivate">True when only reps see it.</param>
/// <param name="Body">HTML.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record FreshdeskConversation(long Id, long UserId, bool IsIncoming, bool IsPrivate, string Body, DateTimeOffset CreatedAt)
{
    /// <summary>When it was edited last, UTC, or when it was written.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Who edited it, or null.</summary>
    public long? EditedBy { get; init; }

    /// <summary>Files that came with it.</summary>
    public ImmutableArray<FreshdeskFile> Files { get; init; } = [];
}

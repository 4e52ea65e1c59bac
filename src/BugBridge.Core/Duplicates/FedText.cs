using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>One step of the feed that keeps the duplicate index current.</summary>
/// <param name="Seq">Its place in the feed; the next read goes on after it.</param>
/// <param name="Of">The ticket or issue.</param>
/// <param name="Report">Its text, or null when it no longer counts.</param>
/// <param name="Group">What it belongs to, as <see cref="DuplicateIndex.Put"/> takes it; null with <paramref name="Report"/>.</param>
/// <param name="Hash">The same for the same words; empty without a report.</param>
public sealed record FedText(long Seq, Lane Of, Report? Report, string? Group, string Hash)
{
    /// <summary>Whether it is of a ticket that has no issue and waits for none.</summary>
    public bool IsUnfiled { get; init; }
}

using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>For a change of a ticket: what is known of those who wrote in it, and of the words that it was answered with at once.</summary>
public sealed record ContactFacts
{
    /// <summary>Nothing is known.</summary>
    public static ContactFacts None { get; } = new();

    /// <summary>Of those who wrote in it and are no reps now, until when they may have been reps, UTC, by id. Empty for who never was one.</summary>
    public ImmutableDictionary<string, DateTimeOffset> RepsUntil { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>
    /// Of the words that it was answered with within a minute, as <see cref="ReplyWords"/>, those that so many others were answered with that they are an
    /// acknowledgement.
    /// </summary>
    public ImmutableHashSet<string> Acknowledgements { get; init; } = [];

    /// <summary>The others that were answered with those words, where there are no more than it takes; of any others this was found before.</summary>
    public ImmutableArray<TicketState> Acknowledged { get; init; } = [];
}

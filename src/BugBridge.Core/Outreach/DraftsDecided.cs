using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>A rep approved or dismissed drafts.</summary>
/// <param name="Stamp">The draft's stamp; with <see cref="IsWholeEvent"/> the event's.</param>
/// <param name="IsApproved">Whether they are to be sent.</param>
/// <param name="By">Who, by name.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record DraftsDecided(string Stamp, bool IsApproved, string By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation)
{
    /// <summary>True for all drafts of an event that wait.</summary>
    public bool IsWholeEvent { get; init; }

    /// <summary>The drafts, where several were picked; empty for the one that the stamp names, or the whole event.</summary>
    public ImmutableArray<DraftPick> Picks { get; init; } = [];

    /// <summary>The revision of the text that was decided about; another one is left alone. Null for whichever there is.</summary>
    public int? Revision { get; init; }

    /// <summary>Whether it is about a draft as it is now.</summary>
    internal bool Means(OutreachDraft draft) => Picks.IsEmpty ? Revision is null || Revision == draft.Revision : Picks.Contains(new DraftPick(draft.Stamp, draft.Revision));
}

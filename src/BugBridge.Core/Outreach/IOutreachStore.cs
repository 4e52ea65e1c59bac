using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Writes about drafts that no plan makes. Each is one transaction.</summary>
public interface IOutreachStore
{
    /// <summary>
    /// Takes an approved draft to be sent now, and gives its text; null when it is not to be sent any more. From here on nothing replaces it, until what
    /// came of it is known.
    /// </summary>
    Task<string?> BeginAsync(string stamp, CancellationToken cancellationToken);

    /// <summary>
    /// A draft with its event and those of the drafts that are part of it, without any that was forgotten; null when there is no such draft.
    /// </summary>
    Task<(OutreachDraft Draft, ImmutableArray<OutreachEvent> Happened)?> FindAsync(string stamp, CancellationToken cancellationToken);

    /// <summary>Forgets drafts that were settled before a time (UTC), and events without drafts. Returns how many drafts.</summary>
    Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

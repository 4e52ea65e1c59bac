using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>Decides which candidate a ticket joins by itself, and which are listed for the rep.</summary>
internal sealed class CandidateJudge(DuplicateSettings settings)
{
    /// <summary>The best candidate that the ticket joins by itself, and why; null when there is none.</summary>
    public (KnownCandidate Candidate, string Reason)? ToJoin(TicketSeen change, Known known, TicketState ticket)
    {
        // A rep took it off an issue before: what becomes of it now is only for reps to say.
        if (settings.AutoLink == AutoLinkPolicy.Never || ticket.IsHandsOff)
        {
            return null;
        }

        foreach (var candidate in known.All<KnownCandidate>().Where(candidate => candidate.IsOpen && IsReadable(candidate, change)))
        {
            if (Reason(candidate.Offer, known.Get<FoundCandidates>()?.Calibration) is { } reason)
            {
                return (candidate, reason);
            }
        }

        return null;
    }

    /// <summary>The candidates that are kept with the ticket: for listing them once its issue is filed, when they are judged again.</summary>
    public IEnumerable<Offer> ToKeep(TicketSeen change, ImmutableArray<KnownCandidate> candidates) => candidates
        .Where(candidate => candidate.Leader is not null || candidate.Unfiled is not null || (candidate.IsShowable && (candidate.Issue is not null || Fresh(candidate, change) is { IsRestricted: false })))
        .Where(candidate => !candidate.IsRejected && (candidate.Offer.Score >= settings.MinScore || candidate.Offer.NearVerbatim is not null))
        .Select(candidate => candidate.Offer);

    /// <summary>The candidates that are listed for the rep, best first.</summary>
    /// <param name="candidates">All.</param>
    /// <param name="ownIssueId">The ticket's own issue, or null.</param>
    /// <param name="at">UTC.</param>
    public ImmutableArray<KnownCandidate> ToList(ImmutableArray<KnownCandidate> candidates, string? ownIssueId, DateTimeOffset at) =>
    [
        .. candidates
            .Where(candidate => candidate.IsShowable && candidate.IssueId != ownIssueId && candidate.Offer.Score >= settings.MinScore)
            .Where(candidate => candidate.Card?.ClosedAt is not { } closed || closed >= at.AddDays(-settings.ClosedWithinDays))
            .DistinctBy(candidate => candidate.IssueId, StringComparer.Ordinal)
            .Take(settings.Candidates),
    ];

    /// <summary>The candidates that are listed for the rep, then tickets without an issue, each best first: nobody has said yet that those are bugs.</summary>
    /// <param name="candidates">All.</param>
    /// <param name="ownIssueId">The ticket's own issue, or null.</param>
    /// <param name="at">UTC.</param>
    public ImmutableArray<KnownCandidate> ToListWithTickets(ImmutableArray<KnownCandidate> candidates, string? ownIssueId, DateTimeOffset at) =>
    [
        .. ToList(candidates, ownIssueId, at),
        .. candidates
            .Where(candidate => candidate is { Unfiled: not null, IsRejected: false } && (candidate.Offer.Score >= settings.MinScore || candidate.Offer.NearVerbatim is not null))
            .Take(settings.Candidates),
    ];

    /// <summary>True when the further tickets that join are no longer told.</summary>
    public bool IsWave(int joinedLately) => joinedLately >= settings.NotesPerHour;

    /// <summary>What no ticket stands behind was read again for this change, because its card may be old.</summary>
    private static bool IsReadable(KnownCandidate candidate, TicketSeen change) =>
        candidate.Issue is not null || candidate.Leader is not null || Fresh(candidate, change) is { IsRestricted: false, Category: not StatusCategory.Done };

    /// <summary>The candidate's issue as it was read for this change, or null.</summary>
    public static Issue? Fresh(KnownCandidate candidate, TicketSeen change) =>
        change.Named.Values.FirstOrDefault(issue => issue?.Ref.Id == candidate.IssueId);

    private string? Reason(Offer offer, Calibration? calibration)
    {
        if (offer.NearVerbatim is not null)
        {
            return offer.NearVerbatim;
        }

        if (settings.AutoLink != AutoLinkPolicy.Calibrated || calibration?.At(offer.Score) is not { LowerBound: >= Calibration.SurePrecision } trust)
        {
            return null;
        }

        var percent = Math.Floor(trust.LowerBound * 100).ToString(CultureInfo.InvariantCulture);
        var words = offer.Words.IsEmpty ? string.Empty : $"; both say {string.Join(", ", offer.Words)}";
        return $"at least {percent} of 100 reports this similar were the same bug here{words}";
    }
}

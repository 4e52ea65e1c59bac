using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Ranking;

/// <summary>Plans what of an issue's ranking is written to Jira.</summary>
internal sealed class RankPlanner(RankingSettings settings, ReportSettings reports) : IPlans<RankDue>, IPlans<PriorityConsidered>
{
    private readonly RankFormula _formula = new(settings, reports.Zone);

    public Plan Decide(Known known, RankDue due)
    {
        var rank = known.Get<RankState>() ?? new RankState { IssueId = due.Facts.Issue.Id };
        if (rank.WrittenAt + settings.WriteEvery > due.SeenAt)
        {
            // It stays due, and is written when its time has come, with all that was added by then.
            return Plan.Nothing;
        }

        var draft = new PlanDraft(due.SeenAt);
        var after = rank with { Ranked = due.Changes, RankedAt = due.SeenAt };
        if (known.Issue is { IsGone: false } issue && IsWritten(issue, rank, due.Facts))
        {
            after = Write(draft, issue, after, due);
        }

        return draft.Finish([], []).Keep(after);
    }

    public Plan Decide(Known known, PriorityConsidered considered)
    {
        var draft = new PlanDraft(considered.SeenAt);
        draft.Because(Lane.OfIssue(considered.IssueId), considered.Reason);
        var plan = draft.Finish([], []);
        return considered.IsRaised
            ? plan.Keep((known.Get<RankState>() ?? new RankState { IssueId = considered.IssueId }) with { RaisedFrom = considered.From, RaisedTo = considered.Priority })
            : plan;
    }

    /// <summary>
    /// A done issue is written no more, except when tickets joined or left it since it was written: a merged one must not go on claiming
    /// what its master has now.
    /// </summary>
    private static bool IsWritten(IssueState issue, RankState rank, RankFacts facts) =>
        issue.Category == StatusCategory.Done
            ? rank.Written is not null && rank.WrittenTickets != facts.Tickets
            : rank.Written is not null || facts.Tickets > 0;

    private RankState Write(PlanDraft draft, IssueState issue, RankState rank, RankDue due)
    {
        var score = _formula.Score(due.Facts, due.SeenAt);
        var texts = RankTexts.For(settings.Fields, due.Facts, score);
        var differing = texts.RemoveRange(texts.Where(text => rank.Written?.GetValueOrDefault(text.Key) == text.Value).Select(text => text.Key));
        var after = rank;
        if (!differing.IsEmpty)
        {
            draft.Do(new EditIssue(StampOf(rank, "fields"), issue.Id, new IssueEdit { Fields = differing.ToImmutableSortedDictionary(text => text.Key, text => (FieldValue)text.Value, StringComparer.Ordinal) }));
            after = after with { Written = texts, WrittenTickets = due.Facts.Tickets };
        }

        if (issue.Category != StatusCategory.Done && _formula.PriorityFor(score) is { } priority && IsHigher(priority, rank.AskedPriority))
        {
            after = after with { AskedPriority = priority };
            if (!string.Equals(priority, issue.Priority, StringComparison.OrdinalIgnoreCase))
            {
                draft.Do(new RaisePriority(StampOf(rank, "priority"), issue.Id, issue.Priority, priority, score.Rounded));
            }
        }

        return draft.HasActions ? after with { WrittenAt = due.SeenAt, Revision = rank.Revision + 1 } : after;
    }

    private bool IsHigher(string priority, string? asked) => PlaceOf(priority) > PlaceOf(asked);

    private int PlaceOf(string? priority) =>
        settings.Priorities.ToList().FindIndex(threshold => string.Equals(threshold.Name, priority, StringComparison.OrdinalIgnoreCase));

    private static string StampOf(RankState rank, string what) =>
        Stamp.For("rank", rank.IssueId, what, rank.Revision.ToString(CultureInfo.InvariantCulture));
}

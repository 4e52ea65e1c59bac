using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Plans merges and their taking back, as marks in Jira or a person's command ask for them.</summary>
internal sealed class MergePlanner(MergingSettings settings, TicketMark mark, RelayMode relay, string label) : IPlans<MergeAsked>, IPlans<UnmergeAsked>, IPlans<IssuesLinked>
{
    private const string TakenAway = "it is no longer marked as a duplicate in Jira";

    /// <summary>Whether the snapshot's mark moves the issue's tickets to another one: what is told of the issue itself is then news no longer.</summary>
    public bool Moves(Known known, IssueSeen change) =>
        known.Issue is { } held && DuplicateMark.Of(change.Issue, change.SeenAt, held, settings).Masters is [var master]
        && Desk(known, held, new PlanDraft(change.SeenAt)).WhyNot(change.Issue.Ref, master, Master(known, master, change.Master)) is null;

    /// <summary>Follows the marks that an issue has now.</summary>
    /// <param name="known">What is held.</param>
    /// <param name="change">The issue as it is now.</param>
    /// <param name="state">The issue as it is to be held, marks aside.</param>
    /// <param name="draft">Gets what is to be done.</param>
    public Plan Follow(Known known, IssueSeen change, IssueState state, PlanDraft draft)
    {
        var held = known.Issue!;
        var seen = DuplicateMark.Of(change.Issue, change.SeenAt, held, settings);
        var planning = new MergePlanning(held, state with { KeptApart = seen.KeptApart }, known, mark, draft);
        if (seen.Masters is [var only])
        {
            Try(known, change, planning, seen, only, draft);
        }
        else if (seen.Masters.Length > 1)
        {
            Refuse(planning, seen, MergeReasons.Several(state.Key, seen.Masters.Select(master => master.Key)));
        }
        else if (seen.IsTakenAway)
        {
            planning.Unmerge(TakenAway);
            planning.Keep(now => now with { Refusal = null });
        }
        else
        {
            planning.Keep(now => now with { Refusal = null, Merge = seen.Holds ? Marked(now.Merge!, change.SeenAt) : now.Merge });
        }

        return planning.Finish();
    }

    /// <summary>Merges an issue because somebody asked for it.</summary>
    /// <exception cref="MergeRefusedException">It cannot be.</exception>
    public Plan Decide(Known known, MergeAsked asked)
    {
        var (duplicate, master) = (asked.Duplicate.Ref, asked.Master.Ref);
        var held = known.Issue ?? throw new MergeRefusedException(MergeReasons.Unknown(duplicate.Key));
        var draft = new PlanDraft(asked.SeenAt);
        var planning = Desk(known, held, draft);
        var state = Master(known, master, asked.Master);
        if (planning.WhyNot(duplicate, master, state) is { } reason)
        {
            throw new MergeRefusedException(reason);
        }

        if (held.Merge?.IntoId == master.Id)
        {
            return Plan.Nothing;
        }

        Separate(held, planning, draft);
        planning.Merge(state!, asked.Source, asked.By, isMarked: false);
        Label(draft, held, asked.Master);

        // Also where the link is there already: an earlier taking back may still be about to remove it.
        draft.Do(new LinkIssues(StampOf("link", held, master.Id), held.Id, master.Id, settings.LinkType));
        return planning.Finish();
    }

    /// <summary>Takes a merge back because somebody asked for it.</summary>
    /// <exception cref="MergeRefusedException">There is none.</exception>
    public Plan Decide(Known known, UnmergeAsked asked)
    {
        var held = known.Issue ?? throw new MergeRefusedException(MergeReasons.Unknown(asked.Duplicate.Ref.Key));
        if (held.Merge is null)
        {
            throw new MergeRefusedException(MergeReasons.NotMerged(held.Key));
        }

        var draft = new PlanDraft(asked.SeenAt);
        var planning = Desk(known, held, draft);
        planning.Unmerge($"{asked.By ?? "an operator"} asked for it");
        Separate(held, planning, draft);
        return planning.Finish();
    }

    /// <summary>The link that a merge asked for stands in Jira.</summary>
    public Plan Decide(Known known, IssuesLinked linked) => known.Issue is { Merge: { } merge } held && merge.IntoId == linked.ToId
        ? new Plan { Issues = [held with { Merge = Marked(merge, linked.SeenAt) }] }
        : Plan.Nothing;

    private static IssueMerge Marked(IssueMerge merge, DateTimeOffset at) => merge.MarkedAt is null ? merge with { MarkedAt = at } : merge;

    private void Try(Known known, IssueSeen change, MergePlanning planning, DuplicateMark seen, IssueRef only, PlanDraft draft)
    {
        var master = Master(known, only, change.Master);
        if (planning.WhyNot(change.Issue.Ref, only, master) is { } reason)
        {
            Refuse(planning, seen, reason);
            return;
        }

        planning.Merge(master!, MergeSource.Mark, null, isMarked: true);
        if (change.Master is { } fresh)
        {
            Label(draft, known.Issue!, fresh);
        }
    }

    private static void Refuse(MergePlanning planning, DuplicateMark seen, string reason)
    {
        if (seen.IsTakenAway)
        {
            planning.Unmerge(TakenAway);
        }

        planning.Refuse(reason);
    }

    /// <summary>What the issue is merged into so far must not come back by its mark, before that is gone.</summary>
    private void Separate(IssueState held, MergePlanning planning, PlanDraft draft)
    {
        if (held.Merge is { } former)
        {
            planning.Keep(now => now with { KeptApart = now.KeptApart.Add(former.IntoId) });
            draft.Do(new UnlinkIssues(StampOf("unlink", held, former.IntoId), held.Id, former.IntoId, settings.LinkType));
        }
    }

    private void Label(PlanDraft draft, IssueState held, Issue master)
    {
        if (!master.Labels.Contains(label))
        {
            draft.Do(new EditIssue(StampOf("label", held, master.Ref.Id), master.Ref.Id, new IssueEdit { AddLabels = [label] }));
        }
    }

    private IssueState? Master(Known known, IssueRef master, Issue? read) => known.Named.GetValueOrDefault(master.Id) is { IsGone: false } held
        ? held
        : read?.Ref.Id == master.Id ? IssueBaseline.Of(read, relay, known.Named.GetValueOrDefault(master.Id)) : null;

    private MergePlanning Desk(Known known, IssueState held, PlanDraft draft) => new(held, held with { IsGone = false }, known, mark, draft);

    private static string StampOf(string what, IssueState held, string masterId) =>
        Stamp.For("merge", what, held.Id, masterId, held.Revision.ToString(CultureInfo.InvariantCulture));
}

using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>One issue while it is being merged into another or taken back: moves its tickets, tells them, and keeps what follows.</summary>
/// <param name="held">The issue as it was held before the change: whose tickets move.</param>
/// <param name="state">The issue as it is to be held, with what else the change brought.</param>
/// <param name="known">Its tickets and relatives.</param>
/// <param name="mark">What stands on tickets.</param>
/// <param name="draft">Gets actions and reasons.</param>
internal sealed class MergePlanning(IssueState held, IssueState state, Known known, TicketMark mark, PlanDraft draft)
{
    private readonly string _cause = $"{held.Id}/{held.Revision.ToString(CultureInfo.InvariantCulture)}";
    private ImmutableArray<TicketMove> _moves = [];
    private ImmutableArray<IssueState> _masters = [];

    /// <summary>The issue as it will be held.</summary>
    public IssueState State { get; private set; } = state;

    /// <summary>The tickets that are tied to the issue or to what was merged into it.</summary>
    private ImmutableArray<LinkedTicket> Tickets => held.Merge is null ? known.Linked : known.Behind;

    /// <summary>Where those tickets stand now.</summary>
    private IssueState Root => held.Merge is null ? State : known.Named[known.Merges.RootOf(held.Id)];

    /// <summary>Why it cannot be merged into <paramref name="master"/>, or null when it can.</summary>
    public string? WhyNot(IssueRef duplicate, IssueRef master, IssueState? state)
    {
        var root = state is null ? null : RootOf(state);
        return duplicate.Id == master.Id ? MergeReasons.Itself(duplicate.Key)
            : root is null ? MergeReasons.Unreadable(master.Key)
            : known.Merges.IsWithin(master.Id, held.Id) ? MergeReasons.Circle(duplicate.Key, master.Key)
            : root.IsGone ? MergeReasons.Unreadable(root.Key)
            : null;
    }

    /// <summary>Merges it into another, which <see cref="WhyNot"/> allows. The other is held from now on.</summary>
    public void Merge(IssueState master, MergeSource source, string? by, bool isMarked)
    {
        var (from, to) = (Root, RootOf(master));
        State = State with
        {
            Merge = new IssueMerge(master.Id, source, by, draft.At, isMarked ? draft.At : null),
            KeptApart = State.KeptApart.Remove(master.Id),
            Refusal = null,
            Revision = held.Revision + 1,
        };
        _masters = [master];
        draft.Because(Lane.OfIssue(held.Id), $"Merged into {master.Key}: {Words(source, by)}.");
        draft.Because(Lane.OfIssue(master.Id), $"{State.Key} was merged into it: {Words(source, by)}.");
        Decide(master, isDuplicate: true, by);
        Move(from, to, "merged", shown => MergeNotes.Merged(State, shown, draft.At), $"{State.Key} is a duplicate of {to.Key}");
    }

    /// <summary>Makes it its own master again.</summary>
    public void Unmerge(string why)
    {
        var from = Root;
        State = State with { Merge = null, Revision = held.Revision + 1 };
        draft.Because(Lane.OfIssue(held.Id), $"No longer merged into {known.Named[held.Merge!.IntoId].Key}: {why}.");
        draft.Because(Lane.OfIssue(held.Merge.IntoId), $"{State.Key} is no longer merged into it: {why}.");
        Decide(known.Named[held.Merge.IntoId], isDuplicate: false, null);
        Move(from, State, "unmerged", shown => MergeNotes.Unmerged(shown, from, draft.At), $"{State.Key} is no longer a duplicate of {from.Key}");
    }

    /// <summary>Does not follow the mark in Jira, and says so once: to the engineers, where tickets depend on it.</summary>
    public void Refuse(string reason)
    {
        if (OlderReasons.InTodaysWords(held.Refusal) == reason)
        {
            return;
        }

        State = State with { Refusal = reason, Revision = held.Revision + 1 };
        draft.Because(Lane.OfIssue(held.Id), "Marked as a duplicate, but not merged: " + reason);
        if (Tickets.Length > 0)
        {
            draft.Do(new TellIssue(Stamp.For("issue", "merge-refused", _cause, reason), held.Id, MergeNotes.Refused(State, reason)));
        }
    }

    /// <summary>Keeps more of the issue than what was merged.</summary>
    public void Keep(Func<IssueState, IssueState> change) => State = change(State);

    /// <summary>The plan.</summary>
    public Plan Finish() => draft.Finish([], [State, .. _masters.Select(master => BackAgain.Held(master, known, draft))]) with { Moves = _moves };

    /// <summary>What was decided about the issues was decided about the tickets behind the one.</summary>
    private void Decide(IssueState master, bool isDuplicate, string? by)
    {
        foreach (var ticket in Tickets)
        {
            draft.Keep(new Verdict(ticket.Id, Lane.OfIssue(master.Id).ToString(), null, isDuplicate, by ?? "engineering", draft.At));
        }
    }

    private IssueState RootOf(IssueState master) => known.Merges.RootOf(master.Id) is var id && id == master.Id ? master : known.Named[id];

    private void Move(IssueState from, IssueState to, string what, Func<IssueState, RichText> note, string about)
    {
        if (from.Id == to.Id)
        {
            return;
        }

        foreach (var ticket in Tickets)
        {
            Show(ticket, from, to, what);
            draft.Because(Lane.OfTicket(ticket.Id), $"Now linked to {to.Key} instead of {from.Key}: {about}.");
            if (ticket.IsOpen)
            {
                draft.Do(UpdateTicket.Showing(ticket.Id, to, shown => mark.Moved(Stamp.For("issue", what, _cause), note(shown), shown, draft.At), about));
            }
        }

        NotePromises(from, to);
        _moves = [.. Tickets.Select(ticket => new TicketMove(ticket.Id, to.Id))];
    }

    /// <summary>The open tickets are told the date of the issue that they stand behind now. Where all leave, the date of the one that they left no longer counts.</summary>
    private void NotePromises(IssueState from, IssueState to)
    {
        ImmutableArray<string> told = [.. Tickets.Where(ticket => ticket.IsOpen).Select(ticket => ticket.Id)];
        draft.Promise(to, told);
        if (from.Id == held.Id)
        {
            draft.TakeBack(from, told);
        }
    }

    private void Show(LinkedTicket ticket, IssueState from, IssueState to, string what)
    {
        if (ticket.IsDeleted)
        {
            return;
        }

        draft.Do(TicketLinks.Put(ticket, to.Id, $"{what} {_cause}"));
        if (!from.IsGone)
        {
            draft.Do(TicketLinks.Drop(ticket.Id, from.Id, $"{what} {_cause}"));
        }
    }

    private static string Words(MergeSource source, string? by) => source switch
    {
        MergeSource.Mark => "it is marked as a duplicate in Jira",
        MergeSource.Command => $"{by ?? "an operator"} asked for it",
        _ => $"{by ?? "a rep"} linked that issue instead",
    };
}

using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Words for tickets what changed of the issue itself: its key, who may read it, its status, its release and its fix date.</summary>
internal sealed class FactRelay(RelayDraft relay, WorkaroundRelay workarounds)
{
    private readonly TicketFields _fields = relay.Settings.TicketFields;

    /// <summary>Finds what is news.</summary>
    public void Tell(IssueChange change)
    {
        TellMove(change);
        switch (change.Access)
        {
            case AccessChange.Closed:
                Close();
                break;
            case AccessChange.Back:
                TakeUpAgain("back", "The issue is back, so its tickets get its current state.", IssueNotes.Back, "is back");
                break;
            case AccessChange.Opened:
                TakeUpAgain("opened", $"Its tickets get updates again: {VisibilityDecision.Of(relay.Issue).Reason}.", IssueNotes.Opened, "can be read by everybody again");
                break;
            case AccessChange.None:
                TellStatus(change);
                TellRelease(change);
                TellDate(change);
                break;
        }
    }

    private void TellMove(IssueChange change)
    {
        if (change.IsMoved)
        {
            relay.TellOfIssue("key", IssueNotes.Moved(change), TicketMark.Only(_fields.IssueKey, change.Now.Key), $"{change.Held.Key} is now {change.Now.Key}");
        }
    }

    /// <summary>What was told of it is taken back as far as that can be done, and nothing more is told.</summary>
    private void Close()
    {
        relay.Because($"Its tickets get no more updates: {VisibilityDecision.Of(relay.Issue).Reason}.");
        var cleared = new[] { _fields.Status, _fields.Estimate, _fields.Workaround }.OfType<string>()
            .ToImmutableSortedDictionary(field => field, _ => string.Empty, StringComparer.Ordinal);
        relay.Tell(new UpdateTicket(string.Empty, relay.Update("restricted", IssueNotes.Restricted(relay.State), cleared), $"who may read {relay.State.Key} is limited"));
    }

    /// <summary>How it is now is told in one note and in the fields, and what was told before counts again.</summary>
    private void TakeUpAgain(string cause, string reason, Func<IssueState, DateTimeOffset, RichText> note, string what)
    {
        relay.State = relay.State with { Workaround = workarounds.FromBefore() };
        relay.Helps |= relay.State.IsOfHelp(relay.At);
        relay.Because(reason);
        var mark = new TicketMark(relay.Settings);
        relay.Tell(UpdateTicket.Showing(string.Empty, relay.State, shown => mark.Shown(relay.StampOf(cause), note(shown, relay.At), shown, relay.At), $"{relay.State.Key} {what}"));
    }

    private void TellStatus(IssueChange change)
    {
        if (change.Status != StatusChange.None)
        {
            var note = change.Status == StatusChange.Changed ? IssueNotes.Status(change) : null;
            relay.TellOfIssue("status", note, TicketMark.Only(_fields.Status, change.Now.Status), $"status of {change.Now.Key}");
        }
    }

    /// <summary>What is opened again says so by its status.</summary>
    private void TellRelease(IssueChange change)
    {
        if (change.Release == ReleaseChange.Released)
        {
            relay.TellOfIssue("released", IssueNotes.Released(change), NoFields(), $"release of {change.Now.Key}");
        }
        else if (change is { Release: ReleaseChange.TakenBack, Now.Category: StatusCategory.Done })
        {
            relay.TellOfIssue("unreleased", IssueNotes.NotReleased(change), NoFields(), $"no release of {change.Now.Key} any more");
        }
    }

    private void TellDate(IssueChange change)
    {
        if (change.Date.Kind != DateChangeKind.None)
        {
            relay.Helps |= change.Now.HasPromise(change.At);
            relay.TellOfIssue(
                "estimate",
                change.Date.Kind == DateChangeKind.Met ? null : IssueNotes.Date(change),
                TicketMark.Only(_fields.Estimate, TicketMark.EstimateValue(change.Now.Estimate, change.At)),
                $"fix date of {change.Now.Key}");
        }
    }

    private static ImmutableSortedDictionary<string, string> NoFields() => ImmutableSortedDictionary<string, string>.Empty;
}

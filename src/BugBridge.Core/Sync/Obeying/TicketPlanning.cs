using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>One ticket while its change is being planned: commands and rules change it one after the other, each seeing what the ones before it left.</summary>
/// <param name="change">The change.</param>
/// <param name="known">What is held.</param>
/// <param name="state">The ticket as it is to be held, by the change alone.</param>
internal sealed class TicketPlanning(TicketSeen change, Known known, TicketState state)
{
    /// <summary>The change.</summary>
    public TicketSeen Change => change;

    /// <summary>The ticket as it was read.</summary>
    public Ticket Ticket => change.Ticket;

    /// <summary>What is held.</summary>
    public Known Known => known;

    /// <summary>Gets what is to be done.</summary>
    public PlanDraft Draft { get; } = new(change.SeenAt);

    /// <summary>The time of the change, UTC.</summary>
    public DateTimeOffset At => change.SeenAt;

    /// <summary>The ticket as it will be held.</summary>
    public TicketState State { get; set; } = state;

    /// <summary>The issue behind which it stands by now, or null.</summary>
    public IssueState? Issue { get; set; } = known.Issue;

    /// <summary>Issues that come to be held because it joined them.</summary>
    public ImmutableArray<IssueState> Joined { get; set; } = [];

    /// <summary>Other tickets that are to be held differently.</summary>
    public ImmutableArray<TicketState> Others { get; set; } = [];

    /// <summary>True once it was told of something known.</summary>
    public bool IsOffered { get; set; }

    /// <summary>True once it was told all about its issue.</summary>
    public bool IsToldAnew { get; set; }

    /// <summary>What of its notes goes to the engineers.</summary>
    public ToldParts Told { get; } = new();

    /// <summary>Adds a reason.</summary>
    public void Because(string reason, string? commentId = null) => Draft.Because(Lane.OfTicket(State.Id), reason, commentId);

    /// <summary>The stamp of what is written because of a command.</summary>
    public string StampOf(string cause) => CommandSource.StampOf(State.Id, cause);

    /// <summary>Answers a command with a note. Where the ticket is merged away, its reps work in the one that it was merged into.</summary>
    /// <param name="cause">The command's cause.</param>
    /// <param name="note">The answer.</param>
    /// <param name="about">What it is about, for the journal.</param>
    public Obeyed Answer(string cause, RichText note, string about)
    {
        var update = new TicketUpdate(StampOf(cause)) { Note = note };
        if (Ticket.MergedInto is null)
        {
            Draft.Do(new UpdateTicket(State.Id, update, about));
        }
        else if (known.MergeTarget is { } target)
        {
            Draft.Do(new UpdateTicket(target.Id, update, $"{about} (asked in ticket {State.Id}, which was merged into it)"));
        }

        return new Obeyed(CommandResult.Noted, note);
    }

    /// <summary>Keeps what a command came to.</summary>
    public void Keep(GivenCommand given, Obeyed obeyed) => Draft.Keep(CommandOutcome.Of(State.Id, given.Source.Cause, obeyed, At) with { Given = given });

    /// <summary>What was asked elsewhere than in a note has been dealt with.</summary>
    public void HaveHandled(CommandSource asked) => State = State with { Handled = State.Handled.SetItem(asked.Cause, new HandledComment(asked.Cause, HandledComment.Ours, false)) };

    /// <summary>The comment has been dealt with.</summary>
    public void HaveHandled(TicketComment comment)
    {
        var fingerprint = comment.Stamp is not null ? HandledComment.Ours : Stamp.For(comment.Kind.ToString(), comment.Body.ToString());
        var told = Told.Of(comment, State.Handled.GetValueOrDefault(comment.Id)?.Told);
        Remember(new HandledComment(comment.Id, fingerprint, told is not null) { Told = told });
    }

    /// <summary>Holds what is known of a comment now. Whose turn it was stays as it was first seen.</summary>
    public void Remember(HandledComment comment) => State = State with
    {
        Handled = State.Handled.SetItem(comment.Id, comment with { Turn = comment.Turn ?? State.Handled.GetValueOrDefault(comment.Id)?.Turn }),
    };
}

using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Filing;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Panel;

/// <summary>Takes in what a rep asks beside a ticket. It goes the way of commands in notes, and does the same.</summary>
public sealed class PanelAsking(ChangeReader reader, ChangeDesk desk, IBridgeView view, IJournal journal, LookQueue looks)
{
    /// <summary>Reads the ticket afresh, and has what is asked planned. The same id is dealt with once.</summary>
    /// <exception cref="RemoteException">The helpdesk or Jira cannot be asked; nothing was taken in.</exception>
    public async Task<AskOutcome> AskAsync(string ticketId, AskedCommand asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (!await reader.IsWatchedAsync(ticketId, cancellationToken))
        {
            return AskOutcome.NoTicket;
        }

        var changes = await reader.ReadAsync(ticketId, asked, looks.NewCorrelation(), cancellationToken);
        var seen = changes.OfType<TicketSeen>().FirstOrDefault(change => change.Ticket.Id == ticketId);
        if (await ReasonAgainstAsync(seen, asked, cancellationToken) is { } reason)
        {
            return reason;
        }

        foreach (var change in changes)
        {
            (await desk.PlanAsync(change, cancellationToken)).ThrowIfFailed();
        }

        return AskOutcome.Taken;
    }

    /// <summary>What followed from something that was asked; null when nothing of the kind was taken in.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="askedId">The id that was asked with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PanelAnswer?> AnswerAsync(string ticketId, string askedId, CancellationToken cancellationToken)
    {
        var cause = AskedCommand.CauseOf(askedId);
        if (await view.FindTicketAsync(ticketId, cancellationToken) is not { } ticket || !ticket.Seen.ContainsKey(cause))
        {
            return null;
        }

        ImmutableArray<string> stamps =
        [
            TicketDesk.FilingStamp(ticketId, cause), TicketDesk.StampOf(ticketId, cause), TicketDesk.StampOf(ticketId, TicketDesk.AloneCause(cause)),
        ];
        var actions = (await journal.OfStampsAsync(stamps, cancellationToken)).Select(entry => entry.Action).ToList();
        return actions.OfType<FileIssue>().Any() ? new PanelAnswer(AnswerKind.Filing)
            : actions.OfType<AddComment>().Any() ? new PanelAnswer(AnswerKind.Sent)
            : actions.OfType<UpdateTicket>().FirstOrDefault() is { } update ? Of(update.Update, ticket)
            : new PanelAnswer(AnswerKind.Done);
    }

    private static PanelAnswer Of(TicketUpdate update, TicketState ticket) => update switch
    {
        { AddTags.IsEmpty: false } when ticket.Link?.IssueId is not null => new PanelAnswer(AnswerKind.Joined),
        { RemoveTags.IsEmpty: false } => new PanelAnswer(AnswerKind.Left),
        { Note.Blocks: [var first, ..] } => new PanelAnswer(AnswerKind.Noted, PlainText.Of(RichText.Of(first))),
        _ => new PanelAnswer(AnswerKind.Done),
    };

    private async Task<AskOutcome?> ReasonAgainstAsync(TicketSeen? seen, AskedCommand asked, CancellationToken cancellationToken)
    {
        if (seen is null)
        {
            return AskOutcome.NoTicket;
        }

        if (seen.Ticket.MergedInto is not null || !RepPanel.IsWorkableIn(seen.Ticket.Status))
        {
            return AskOutcome.NotWorkable;
        }

        return CommandReader.KeyOf(asked.Command) is { } key && seen.Named.GetValueOrDefault(key) is null ? AskOutcome.NoIssue
            : asked.Command is TellEngineers or Unlink && await IsFreeAsync(seen.Ticket.Id, asked, cancellationToken) ? AskOutcome.NotLinked
            : null;
    }

    /// <summary>Whether the ticket has no issue, and had none when the same was asked before.</summary>
    private async Task<bool> IsFreeAsync(string ticketId, AskedCommand asked, CancellationToken cancellationToken) =>
        await view.FindTicketAsync(ticketId, cancellationToken) is not { } held || (held.Link is null && !held.Seen.ContainsKey(asked.Cause));
}

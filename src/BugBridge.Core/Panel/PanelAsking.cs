using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Panel;

/// <summary>Takes in what a rep asks beside a ticket. It goes the way of commands in notes, and does the same.</summary>
public sealed class PanelAsking(ChangeReader reader, ChangeInbox inbox, IBridgeView view, IOutcomeView outcomes, RefetchQueue refetches)
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

        var changes = await reader.ReadAsync(ticketId, asked, refetches.NewCorrelation(), cancellationToken);
        var seen = changes.OfType<TicketSeen>().FirstOrDefault(change => change.Ticket.Id == ticketId);
        if (await ReasonAgainstAsync(seen, asked, cancellationToken) is { } reason)
        {
            return reason;
        }

        foreach (var change in changes)
        {
            (await inbox.PlanAsync(change, cancellationToken)).ThrowIfFailed();
        }

        return AskOutcome.Taken;
    }

    /// <summary>What followed from something that was asked; null when nothing of the kind was taken in.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="askedId">The id that was asked with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PanelAnswer?> AnswerAsync(string ticketId, string askedId, CancellationToken cancellationToken)
    {
        if (await outcomes.FindAsync(ticketId, AskedCommand.CauseOf(askedId), cancellationToken) is not { } outcome)
        {
            return null;
        }

        // Where it has left the issue since, what was said then is more than that it stands behind one.
        var isStale = outcome.Result == CommandResult.Joined && (await view.FindTicketAsync(ticketId, cancellationToken))?.Link?.IssueId is null;
        return isStale ? new PanelAnswer(outcome.Text is null ? CommandResult.Done : CommandResult.Noted, outcome.Text) : new PanelAnswer(outcome.Result, outcome.Text);
    }

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

        return asked.Command.NamedKey is { } key && seen.Named.GetValueOrDefault(key) is null ? AskOutcome.NoIssue
            : asked.Command.NeedsIssue && await IsFreeAsync(seen.Ticket.Id, asked, cancellationToken) ? AskOutcome.NotLinked
            : null;
    }

    /// <summary>Whether the ticket has no issue, and had none when the same was asked before.</summary>
    private async Task<bool> IsFreeAsync(string ticketId, AskedCommand asked, CancellationToken cancellationToken) =>
        await view.FindTicketAsync(ticketId, cancellationToken) is not { } held || (held.Link is null && !held.HasHandled(asked.Cause));
}

using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>Which issue something was meant for: the same at every try, however the ticket is linked meanwhile.</summary>
internal sealed class Meaning(IBridgeView view, IPassageView passages)
{
    /// <summary>The issue's id.</summary>
    /// <param name="meant">What was planned; null in entries of older versions, which follow the ticket's link.</param>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RemoteException">There is no such issue, or not yet.</exception>
    public Task<string> IssueOfAsync(MeantFor? meant, string ticketId, CancellationToken cancellationToken) => meant switch
    {
        { IssueId: { } id } => Task.FromResult(id),
        { Filing: { } filing, FiledFor: { } filedFor } => FiledAsync(filing, filedFor, ticketId, cancellationToken),
        _ => LinkedAsync(ticketId, cancellationToken),
    };

    /// <summary>The issue itself, also where it was merged since: whoever looks for a lost write must find one place only.</summary>
    private async Task<string> FiledAsync(string filing, string filedFor, string ticketId, CancellationToken cancellationToken)
    {
        if ((await passages.OfTicketAsync(filedFor, cancellationToken)).FirstOrDefault(passage => passage.Stamp == filing) is { } filed)
        {
            return filed.IssueId;
        }

        // In the ticket's own lane the filing comes first: what is not there by now was refused, or discarded.
        var first = filedFor == ticketId ? null : await view.FindTicketAsync(filedFor, cancellationToken);
        var isAwaited = filedFor != ticketId && !(first?.Link is { IsRefused: true } link && link.Filing == filing);
        throw isAwaited ? NotYet(filedFor) : NotFiled(filedFor);
    }

    private async Task<string> LinkedAsync(string ticketId, CancellationToken cancellationToken)
    {
        var ticket = await view.FindTicketAsync(ticketId, cancellationToken);
        return ticket?.Link switch
        {
            { IssueId: { } issueId } => issueId,
            { Awaits: { } first } => throw NotYet(first),
            null => throw new RemoteException(Remote.Jira, RemoteFailureKind.Refused, $"Ticket {ticketId} is no longer linked to an issue, so there is nothing to comment on."),
            _ => throw NotFiled(ticketId),
        };
    }

    private static RemoteException NotYet(string first) =>
        new(Remote.Jira, RemoteFailureKind.TryLater, $"The issue for ticket {first} is still being filed.");

    private static RemoteException NotFiled(string ticketId) =>
        new(Remote.Jira, RemoteFailureKind.Refused, $"The issue for ticket {ticketId} was not filed. Retry that first, then this.");
}

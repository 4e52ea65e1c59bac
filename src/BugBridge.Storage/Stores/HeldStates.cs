using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Stores;

/// <summary>
/// What a transaction has read or written of tickets and issues, so that the changes of one batch, which often concern the same issue,
/// do not read it again, and so that only what differs is written.
/// </summary>
internal sealed class HeldStates(BridgeDbContext context)
{
    private readonly Dictionary<string, TicketState?> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IssueState?> _issues = new(StringComparer.Ordinal);

    public async Task<TicketState?> TicketAsync(string id, CancellationToken cancellationToken)
    {
        if (!_tickets.TryGetValue(id, out var state))
        {
            _tickets[id] = state = await context.FindTicketAsync(id, cancellationToken);
        }

        return state;
    }

    public async Task<IssueState?> IssueAsync(string id, CancellationToken cancellationToken)
    {
        if (!_issues.TryGetValue(id, out var state))
        {
            _issues[id] = state = await context.FindIssueAsync(id, cancellationToken);
        }

        return state;
    }

    public void Keep(TicketState written) => _tickets[written.Id] = written;

    public void Keep(IssueState written) => _issues[written.Id] = written;

    /// <summary>After tickets were written past this.</summary>
    public void ForgetTickets() => _tickets.Clear();

    /// <summary>After writes were taken back.</summary>
    public void Forget()
    {
        _tickets.Clear();
        _issues.Clear();
    }
}

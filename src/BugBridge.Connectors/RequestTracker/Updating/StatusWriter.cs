using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>Puts tickets into the states of Request Tracker's own life cycle, and finds out whether that worked: it answers 200 to refusals too.</summary>
internal sealed class StatusWriter(IRequestTrackerApi api, TicketReader reader)
{
    /// <summary>Sets the state. What could not be done comes back as a remark, null when all was done.</summary>
    public async Task<string?> SetAsync(long id, TicketStatus status, CancellationToken cancellationToken)
    {
        return NameOf(status) is { } name ? await PutAsync(id, name, cancellationToken) : null;
    }

    /// <summary>Sets a state by its name in the ticket's life cycle. What could not be done comes back as a remark, null when all was done.</summary>
    public async Task<string?> PutAsync(long id, string name, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } before || before.Status == name)
        {
            return null;
        }

        var said = await api.SetStatusAsync(id, new WireStatus(name), cancellationToken) ?? [];
        return (await reader.FindAsync(id, cancellationToken))?.Status == name
            ? null
            : $"The status was not set to {name}: {string.Join("; ", said.Select(CleanText.OneLine).DefaultIfEmpty("no reason given; the bridge's user may lack ModifyTicket"))}.";
    }

    /// <summary>Sets the state after something that must not be repeated: a failure is not thrown.</summary>
    public async Task TrySetAsync(long id, TicketStatus status, CancellationToken cancellationToken)
    {
        try
        {
            await SetAsync(id, status, cancellationToken);
        }
        catch (RemoteException)
        {
            // The reply was sent, and its state is what Request Tracker makes of that.
        }
    }

    private static string? NameOf(TicketStatus status) => status switch
    {
        TicketStatus.New or TicketStatus.Open => "open",
        TicketStatus.Pending => "stalled",
        TicketStatus.Solved => "resolved",
        _ => null,
    };
}

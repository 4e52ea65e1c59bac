using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>Counts calls at quiet moments. Between them nobody but the people given here may act, and the bridge must not poll by itself.</summary>
public sealed class DemoMeasures(DemoPeople people, IDemoBridge bridge)
{
    private readonly SandboxServer _server = people.Site.Server;

    /// <summary>All measures, one after the other.</summary>
    public async Task<DemoCalls> RunAsync(CancellationToken cancellationToken) =>
        new(await FileAsync(cancellationToken), await RelayAsync(cancellationToken), await PollAsync(cancellationToken));

    private async Task<FilingCalls> FileAsync(CancellationToken cancellationToken)
    {
        var ticketId = people.Cases.Cases.First(bug => bug.Topic.Id is DemoPeople.SpareTopic).Tickets[0];
        await BeginAsync(cancellationToken);
        var heard = new CallsInOrder();
        (_server.Zendesk.Calls.Heard, _server.Jira.Calls.Heard) = (heard.Add, heard.Add);
        people.Reps.File(ticketId, people.RepOf(ticketId));
        var trouble = _server.Webhooks.Trouble;
        try
        {
            // The rep's own webhook is on its way by now. Those that follow tell of the bridge's writes, and would be read among them by chance.
            _server.Webhooks.Trouble = trouble with { Dropped = 1 };
            await people.SettleAsync(bridge, cancellationToken);
        }
        finally
        {
            _server.Webhooks.Trouble = trouble;
            (_server.Zendesk.Calls.Heard, _server.Jira.Calls.Heard) = (null, null);
        }

        return heard.UpToLastWrite();
    }

    private async Task<RelayCalls> RelayAsync(CancellationToken cancellationToken)
    {
        var (bug, issue) = people.Cases.Cases.Select(bug => (Bug: bug, Issue: people.Cases.IssueOf(bug)))
            .Where(it => it.Issue is not null)
            .MaxBy(it => people.Engineers.OpenTickets(it.Issue!).Length);
        var tickets = people.Engineers.OpenTickets(issue!).Length;
        await BeginAsync(cancellationToken);
        people.Engineers.Comment(issue!, people.EngineerOf(bug), "This will be in the release after the next one, as it needs a change of the database.");
        await people.SettleAsync(bridge, cancellationToken);
        return new RelayCalls(tickets, _server.Zendesk.Calls.Writes);
    }

    private async Task<PollCalls> PollAsync(CancellationToken cancellationToken)
    {
        await bridge.PollAsync(cancellationToken);
        await BeginAsync(cancellationToken);
        await bridge.PollAsync(cancellationToken);
        return new PollCalls(_server.Zendesk.Calls.Total, _server.Jira.Calls.Total);
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await people.SettleAsync(bridge, cancellationToken);
        _server.Zendesk.Calls.Reset();
        _server.Jira.Calls.Reset();
    }
}

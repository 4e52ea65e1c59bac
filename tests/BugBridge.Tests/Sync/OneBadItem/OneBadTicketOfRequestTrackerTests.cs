using BugBridge.Tests.Connectors.RequestTracker;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>
/// The same with a real Request Tracker. It takes its time, so each call fails in one way only, and those of Jira, which are the same everywhere, do not; in
/// the gate only every third call does.
/// </summary>
[Collection(RequestTrackerServer.Quiet)]
public sealed class OneBadTicketOfRequestTrackerTests
{
    [Fact]
    public async Task A_call_that_fails_for_one_ticket_for_good_harms_no_other()
    {
        var findings = new List<string>();
        foreach (var (at, (call, _)) in (await EachCall.OfAsync(Sides.RequestTrackerAndCloud)).Where(call => call.IsHelpdesk).Index().Where(call => (call.Index + Campaign.Seed) % Campaign.Times(1, 3) == 0))
        {
            findings.AddRange(await EachCall.FindingsAsync(Sides.RequestTrackerAndCloud, call, isHelpdesk: true, EachCall.Statuses[at % EachCall.Statuses.Length]));
        }

        Assert.Empty(findings);
    }
}

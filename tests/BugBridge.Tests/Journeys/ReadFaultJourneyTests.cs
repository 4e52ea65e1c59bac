using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Every kind of fault at reads, on both sides: nothing is lost.</summary>
public sealed class ReadFaultJourneyTests : Journey
{
    [Theory]
    [MemberData(nameof(FaultPatience.Kinds), MemberType = typeof(FaultPatience))]
    public async Task Reads_that_go_wrong_lose_nothing(FaultKind kind)
    {
        await StartAsync(new JourneyOptions { Settings = FaultPatience.Hasty });
        var (ticket, key) = await FiledAsync();
        foreach (var remote in new[] { Remote.Helpdesk, Remote.Jira })
        {
            Bridge.Sandbox.Faults.Script(new Fault(kind) { Remote = remote, Calls = CallKind.Read, Times = 3, Wait = FaultPatience.Wait(kind) });
        }

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();
        await Bridge.UntilAsync(PollSucceedsAsync, "a poll succeeded");

        Assert.Equal(6, Bridge.Sandbox.Faults.Hits);
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");
    }

    private async Task<bool> PollSucceedsAsync()
    {
        try
        {
            await Bridge.PollAsync();
            return true;
        }
        catch (RemoteException)
        {
            return false;
        }
    }
}

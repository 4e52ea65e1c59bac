using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Every kind of fault at each write that a story makes, on both sides: what it was for happens once.</summary>
public sealed class WriteFaultJourneyTests : Journey
{
    [Theory]
    [MemberData(nameof(FaultPatience.Kinds), MemberType = typeof(FaultPatience))]
    public async Task Each_write_that_goes_wrong_once_still_happens_once(FaultKind kind)
    {
        await StartAsync(new JourneyOptions { Settings = FaultPatience.Hasty });
        foreach (var path in new[] { "/issue$", "/remotelink$", "/comment$", "/tickets/\\d+$", "update_many$" })
        {
            Bridge.Sandbox.Faults.Script(new Fault(kind) { Calls = CallKind.Write, Path = path, Wait = FaultPatience.Wait(kind) });
        }

        var (ticket, key) = await FiledAsync();
        var joined = await JoinedAsync(key);
        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();

        Assert.Equal(5, Bridge.Sandbox.Faults.Hits);
        Assert.Single(Jira.Issues);
        Assert.Equal([Shown(ticket), Shown(joined)], ShownOn(key).Order(StringComparer.Ordinal));
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");
        NoteWith(joined, "Next week.");
        NoteWith(ticket, "filed for this ticket");
        NoteWith(joined, "Linked to ");
    }
}

using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskFindUpdateTests
{
    private const string Audits = "/audits$";

    [Fact]
    public async Task A_note_is_found_by_its_stamp()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", Audits, new { audits = new[] { Audit(8, 2, null, 80), Audit(7, 1, "s-1", 70) } });

        var found = await FindAsync(rig);

        Assert.Equal("70", found.Id);
        Assert.Contains("sort=-created_at", Assert.Single(rig.Zendesk.CallsTo(Audits)).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_without_a_note_is_found_as_its_audit()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", Audits, new { audits = new[] { Audit(7, 1, "s-1") } });

        Assert.Equal("7", (await FindAsync(rig)).Id);
    }

    [Fact]
    public async Task Not_found_is_too_early_until_a_job_would_have_ended_and_absent_afterwards()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", Audits, new { audits = new[] { Audit(7, 1, "another"), Audit(6, 0, null) } });
        rig.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), (await rig.Helpdesk.Writer.FindUpdateAsync("1", "s-1", ZendeskRig.Start, CancellationToken.None)).AskAgainIn);

        rig.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(StampLookup.Absent, await FindAsync(rig));
    }

    [Fact]
    public async Task With_no_time_to_settle_not_found_is_absent_at_once()
    {
        await using var rig = new ZendeskRig(settings => settings.JobSettle = TimeSpan.Zero);
        rig.Zendesk.On("GET", Audits, new { audits = Array.Empty<object>() });

        Assert.Equal(StampLookup.Absent, await FindAsync(rig));
    }

    [Fact]
    public async Task While_its_job_still_runs_an_update_is_not_absent_however_long_it_takes()
    {
        await using var rig = new ZendeskRig(settings => settings.JobWait = TimeSpan.FromSeconds(5));
        var status = "working";
        rig.Zendesk.On("PUT", "/update_many$", new { job_status = new { id = "j1", status = "queued" } });
        rig.Zendesk.On("GET", "/job_statuses/j1$", _ => MockedAnswer.Of(new { job_status = new { id = "j1", status } }));
        rig.Zendesk.On("GET", Audits, new { audits = Array.Empty<object>() });
        await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1", "2"], new TicketUpdate("s-1") { Note = RichText.FromPlain("n") }, CancellationToken.None));
        rig.Clock.Advance(TimeSpan.FromHours(1));

        Assert.NotNull((await FindAsync(rig)).AskAgainIn);

        status = "failed";
        Assert.Equal(StampLookup.Absent, await FindAsync(rig));
    }

    [Fact]
    public async Task Reading_stops_at_audits_from_before_the_attempt()
    {
        await using var rig = new ZendeskRig();
        rig.Clock.Advance(TimeSpan.FromHours(10));
        rig.Zendesk.On("GET", Audits, new
        {
            audits = new[] { Audit(8, 60, null), Audit(7, 0, null) },
            meta = new { has_more = true, after_cursor = "older" },
        });

        await rig.Run(rig.Helpdesk.Writer.FindUpdateAsync("1", "s-1", ZendeskRig.Start.AddHours(2), CancellationToken.None));

        Assert.Single(rig.Zendesk.CallsTo(Audits));
    }

    [Fact]
    public async Task Where_Zendesk_gives_the_oldest_first_all_pages_are_read()
    {
        await using var rig = new ZendeskRig();
        rig.Clock.Advance(TimeSpan.FromHours(10));
        rig.Zendesk.On("GET", Audits, call => MockedAnswer.Of(call.Query.Contains("newer", StringComparison.Ordinal)
            ? new { audits = new[] { Audit(9, 121, "s-1", 90) }, meta = new { has_more = false, after_cursor = "" } }
            : new { audits = new[] { Audit(7, 0, null), Audit(8, 1, null) }, meta = new { has_more = true, after_cursor = "newer" } }));

        var found = await rig.Run(rig.Helpdesk.Writer.FindUpdateAsync("1", "s-1", ZendeskRig.Start.AddHours(2), CancellationToken.None));

        Assert.Equal("90", found.Id);
    }

    [Fact]
    public async Task In_a_ticket_that_is_gone_nothing_can_be_found_any_more()
    {
        await using var rig = new ZendeskRig(settings => settings.JobSettle = TimeSpan.Zero);
        rig.Zendesk.On("GET", Audits, MockedAnswer.Of(new { error = "RecordNotFound" }, 404));

        Assert.Equal(StampLookup.Absent, await FindAsync(rig));
        Assert.Single(rig.Zendesk.CallsTo("/users/me$"));
    }

    private static Task<StampLookup> FindAsync(ZendeskRig rig) =>
        rig.Run(rig.Helpdesk.Writer.FindUpdateAsync("1", "s-1", ZendeskRig.Start, CancellationToken.None));

    private static object Audit(long id, double minutes, string? stamp, long? comment = null) => new
    {
        id,
        created_at = ZendeskRig.At(minutes),
        metadata = stamp is null ? (object)new { system = new { } } : new { system = new { }, custom = new { bugbridge = new { stamp } } },
        events = comment is { } made ? new object[] { new { id = 1, type = "Change" }, new { id = made, type = "Comment" } } : [],
    };
}

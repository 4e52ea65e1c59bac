using System.Globalization;
using BugBridge.Core.Masking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Only what the helpdesk says by its own mark leads to erasing; and not at once, and not too much of it.</summary>
public sealed class AbsenceJourneyTests : Journey
{
    private const string Body = "zqbodycanary";

    [Theory]
    [InlineData("user hidden")]
    [InlineData("user suspended")]
    [InlineData("ticket purged")]
    [InlineData("ticket merged")]
    [InlineData("every user hidden")]
    public async Task What_is_only_missing_in_Zendesk_erases_nothing_in_Jira(string story)
    {
        await StartAsync();
        var (first, second) = await TwoAsync();
        var other = Helpdesk.AddCustomer("Otto Other");
        Helpdesk.FileTicket(other, "Scanning gives black pages", Body + " three", "bug");
        await Bridge.SettleAsync();
        switch (story)
        {
            case "user hidden":
                Helpdesk.HideUser(Bridge.Customer);
                break;
            case "user suspended":
                Helpdesk.Suspend(Bridge.Customer);
                break;
            case "ticket purged":
                Helpdesk.Purge(first);
                break;
            case "ticket merged":
                Helpdesk.Merge(first, second);
                break;
            default:
                Helpdesk.HideUser(Bridge.Customer);
                Helpdesk.HideUser(other);
                break;
        }

        Bridge.Clock.Skip(TimeSpan.FromMinutes(20));
        Helpdesk.SetPriority(second, "low");
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();
        await Bridge.EraseAsync();
        await Bridge.EraseAsync();

        await NothingIsErasedAsync(first, second);
        var (_, waiting, _) = await Bridge.CommandAsync("erase", "--waiting");
        Assert.Equal(story == "ticket purged", waiting.Contains("needs approval", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contact gone", true)]
    [InlineData("contact blocked", false)]
    [InlineData("ticket gone", true)]
    [InlineData("ticket is spam", false)]
    [InlineData("ticket merged", false)]
    public async Task What_is_only_missing_in_Freshdesk_erases_nothing_in_Jira(string story, bool isShown)
    {
        var (customer, first, second) = await FreshAsync();
        Action happens = story switch
        {
            "contact gone" => () => Fresh.EraseContact(customer),
            "contact blocked" => () => Fresh.Block(customer),
            "ticket gone" => () => Fresh.Purge(first),
            "ticket is spam" => () => Fresh.MarkSpam(first),
            _ => () => Fresh.Merge(first, second),
        };
        happens();

        await LaterAsync(second);
        await Bridge.EraseAsync();

        await NothingIsErasedAsync(first, second);
        Assert.Equal(isShown, await Bridge.Erasures.CountForApprovalAsync(Bridge.Token) > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_Freshdesk_says_was_deleted_is_erased_after_its_time(bool isTicket)
    {
        var (customer, first, second) = await FreshAsync();
        Action happens = isTicket ? () => Fresh.Delete(first) : () => Fresh.DeleteContact(customer);
        happens();
        await LaterAsync(second);
        Assert.All(Jira.Issues, issue => Assert.Contains(Body, issue.Text, StringComparison.Ordinal));

        await Bridge.EraseAsync();

        Assert.NotNull((await HeldAsync(first)).ErasedAt);
        Assert.Equal(isTicket, (await HeldAsync(second)).ErasedAt is null);
    }

    [Fact]
    public async Task A_ticket_whose_address_answers_404_for_a_while_loses_nothing()
    {
        await StartAsync();
        var (first, second) = await TwoAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Calls = CallKind.Read, Status = 404, Path = $"/api/v2/tickets/{first}", Times = 2 });

        Helpdesk.SetPriority(first, "low");
        await Bridge.SettleAsync();
        await Bridge.EraseAsync();
        Helpdesk.SetPriority(first, "high");
        await Bridge.SettleAsync();
        Helpdesk.SetPriority(first, "urgent");
        await Bridge.PollAsync();
        await Bridge.EraseAsync();

        await NothingIsErasedAsync(first, second);
        Assert.Null((await HeldAsync(first)).EraseStage);
    }

    [Fact]
    public async Task What_is_restored_before_its_time_is_as_it_was()
    {
        await StartAsync();
        var (first, _) = await TwoAsync();
        var before = await HeldAsync(first);
        Helpdesk.Delete(first);
        await Bridge.PollAsync();
        Assert.Equal((ErasureCause.TicketDeleted, ErasureStage.Due), ((await HeldAsync(first)).EraseWhy, (await HeldAsync(first)).EraseStage));
        var (_, told, _) = await Bridge.CommandAsync("explain", $"{first}");
        Assert.Contains("asked again", told, StringComparison.Ordinal);

        Helpdesk.SetStatus(first, "open");
        await Bridge.EraseAsync();
        await Bridge.PollAsync();

        var after = await HeldAsync(first);
        Assert.Equal((before.Subject, before.CustomerId, before.Link, (DateTimeOffset?)null, (ErasureStage?)null), (after.Subject, after.CustomerId, after.Link, after.EraseAt, after.EraseStage));
        await NothingIsErasedAsync(first);
        Assert.Equal([Shown(first)], ShownOn(KeyOn(first)));
    }

    [Fact]
    public async Task More_than_the_limit_waits_for_a_person_and_what_is_rejected_stays()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Privacy.EraseAtMost = 1 });
        var (first, second) = await TwoAsync();
        var third = Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", Body + " three", "bug");
        await Bridge.SettleAsync();
        Helpdesk.EraseUser(Bridge.Customer);
        Bridge.Clock.Skip(TimeSpan.FromMinutes(20));
        Helpdesk.SetPriority(first, "low");
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        long[] all = [first, second, third];
        var waiting = new List<long>();
        foreach (var id in all)
        {
            if ((await HeldAsync(id)).EraseStage == ErasureStage.ForApproval)
            {
                waiting.Add(id);
            }
        }

        Assert.Equal(2, waiting.Count);
        Bridge.Clock.Skip(TimeSpan.FromDays(3));
        await Bridge.EraseAsync();
        Assert.Equal(2, Jira.Issues.Count(issue => issue.Text.Contains(Body, StringComparison.Ordinal)));

        var (approved, _, _) = await Bridge.CommandAsync("erase", "--approve", $"{waiting[0]}", "--json");
        var (rejected, _, _) = await Bridge.CommandAsync("erase", "--reject", $"{waiting[1]}");
        var (unknown, _, error) = await Bridge.CommandAsync("erase", "--approve", $"{waiting[1]}");
        await Bridge.SettleAsync();
        await Bridge.EraseAsync();

        Assert.Equal((ExitCode.Ok, ExitCode.Ok, ExitCode.Failed), (approved, rejected, unknown));
        Assert.Contains("is not waiting", error, StringComparison.Ordinal);
        Assert.NotNull((await HeldAsync(waiting[0])).ErasedAt);
        Assert.Equal((null, ErasureStage.Rejected), ((await HeldAsync(waiting[1])).ErasedAt, (await HeldAsync(waiting[1])).EraseStage));
        Assert.Single(Jira.Issues, issue => issue.Text.Contains(Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_erased_while_the_helpdesk_cannot_be_asked()
    {
        await StartAsync();
        var (first, _) = await TwoAsync();
        Helpdesk.Delete(first);
        await Bridge.PollAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Calls = CallKind.Read, Status = 403, Times = 1_000 });

        Assert.Equal(1, (await Bridge.EraseAsync()).Failed);

        await NothingIsErasedAsync(first);
        Bridge.Sandbox.Faults.Clear();
        await Bridge.EraseAsync();
        Assert.NotNull((await HeldAsync(first)).ErasedAt);
    }

    [Fact]
    public async Task The_erasing_of_a_customer_that_an_operator_asked_for_is_finished_by_the_worker_when_the_command_was_killed()
    {
        await StartAsync();
        var (first, second) = await TwoAsync();

        // What the command does first; the rest is the loop that was killed.
        await Bridge.Erasures.MarkCustomerAsync($"{Bridge.Customer}", Bridge.Clock.GetUtcNow(), Bridge.Token);
        await Bridge.RestartAsync();
        await Bridge.EraseAsync();

        Assert.NotNull((await HeldAsync(first)).ErasedAt);
        Assert.NotNull((await HeldAsync(second)).ErasedAt);
        Assert.DoesNotContain(Jira.Issues, issue => issue.Text.Contains(Body, StringComparison.Ordinal));
    }

    private FreshdeskStandIn Fresh => Bridge.Sandbox.Freshdesk;

    private async Task<(long Customer, long First, long Second)> FreshAsync()
    {
        await StartAsync(new JourneyOptions { Sandbox = options => options with { Helpdesk = HelpdeskVendor.Freshdesk } });
        Fresh.AddRep("Rita Rep");
        var customer = Fresh.AddCustomer("Cora Customer", "cora@example.com", Fresh.AddCompany("Acme"));
        var first = Fresh.FileTicket(customer, "Printing gives blank pages", Body + " one");
        Fresh.Tag(first, "bug");
        await Bridge.SettleAsync();
        var second = Fresh.FileTicket(customer, "The export stops with a timeout", Body + " two");
        Fresh.Tag(second, "bug");
        await Bridge.SettleAsync();
        return (customer, first, second);
    }

    /// <summary>When nobody is remembered any more, one ticket changes, and all are looked at.</summary>
    private async Task LaterAsync(long ticket)
    {
        Bridge.Clock.Skip(TimeSpan.FromMinutes(90));
        Fresh.Tag(ticket, "later");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();
    }

    private async Task<(long First, long Second)> TwoAsync()
    {
        var first = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", Body + " one", "bug");
        await Bridge.SettleAsync();
        var second = Helpdesk.FileTicket(Bridge.Customer, "The export stops with a timeout", Body + " two", "bug");
        await Bridge.SettleAsync();
        return (first, second);
    }

    private async Task<TicketState> HeldAsync(long ticket) =>
        (await Bridge.View.FindTicketAsync(ticket.ToString(CultureInfo.InvariantCulture), Bridge.Token))!;

    private async Task NothingIsErasedAsync(params long[] tickets)
    {
        foreach (var ticket in tickets)
        {
            var held = await HeldAsync(ticket);
            Assert.Null(held.ErasedAt);
            Assert.NotEqual(ErasedText.Mark, held.Subject);
        }

        Assert.All(Jira.Issues, issue => Assert.Contains(Body, issue.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Jira.Issues, issue => issue.Summary.Contains(ErasedText.Mark, StringComparison.Ordinal));
    }
}

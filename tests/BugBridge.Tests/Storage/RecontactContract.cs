using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What is held of new tickets about the same thing: by the rule of <see cref="Recontact"/>, whatever became known first.</summary>
public abstract class RecontactContract : StoreContract
{
    private static readonly ReportPrint Same = PrintOf("Export to CSV fails on the invoices page", "Since Monday.");

    [Theory]
    [InlineData("1 2 3")]
    [InlineData("1 3 2")]
    [InlineData("2 1 3")]
    [InlineData("2 3 1")]
    [InlineData("3 1 2")]
    [InlineData("3 2 1")]
    public async Task In_whatever_order_tickets_come_in_the_first_new_one_about_the_same_is_held_with_each(string order)
    {
        TicketState[] tickets = [Solved("1", 0), Solved("2", 2), Solved("3", 4)];

        foreach (var at in order.Split(' '))
        {
            await HoldAsync(new Plan { Tickets = [tickets[int.Parse(at, CultureInfo.InvariantCulture) - 1]] });
        }

        Assert.Equal(("2", "3", null), (await BackAsync("1"), await BackAsync("2"), await BackAsync("3")));
        await HoldAsync(new Plan { Tickets = [.. await Task.WhenAll(tickets.Select(one => HeldAsync(one.Id)))] });
        Assert.Equal(("2", "3", null), (await BackAsync("1"), await BackAsync("2"), await BackAsync("3")));
    }

    [Fact]
    public async Task In_one_plan_they_find_each_other_as_well()
    {
        await HoldAsync(new Plan { Tickets = [Solved("2", 2), Solved("1", 0)] });

        Assert.Equal(("2", null), (await BackAsync("1"), await BackAsync("2")));
    }

    [Fact]
    public async Task When_the_new_ticket_is_spam_or_turns_out_to_be_somebody_elses_the_next_one_counts()
    {
        await HoldAsync(new Plan { Tickets = [Solved("1", 0), Solved("2", 2), Solved("3", 4), Solved("4", 6)] });

        await ChangeAsync("2", ticket => ticket with { Contact = ticket.Contact! with { IsSpam = true } });
        Assert.Equal("3", await BackAsync("1"));
        await ChangeAsync("3", ticket => ticket with { CustomerId = "c2" });
        Assert.Equal("4", await BackAsync("1"));
        await ChangeAsync("2", ticket => ticket with { Contact = ticket.Contact! with { IsSpam = false } });
        Assert.Equal("2", await BackAsync("1"));
    }

    [Fact]
    public async Task A_link_that_is_made_later_counts_from_then_on_and_one_that_is_taken_off_no_more()
    {
        await HoldAsync(new Plan { Tickets = [Plain("1", 0), Plain("2", 2)] });
        Assert.Null(await BackAsync("1"));

        await ChangeAsync("1", ticket => ticket with { Link = new TicketLink("10", LinkOrigin.Rule, null, Noon) });
        await ChangeAsync("2", ticket => ticket with { Link = new TicketLink("10", LinkOrigin.Duplicate, null, Noon) });
        Assert.Equal(RecontactCause.SameIssue, (await HeldAsync("1")).Contact!.Recontact!.Cause);
        await ChangeAsync("2", ticket => ticket with { Link = null });
        Assert.Null(await BackAsync("1"));
    }

    [Fact]
    public async Task Tickets_of_issues_that_are_merged_come_back_to_each_other()
    {
        await HoldAsync(new Plan { Tickets = [Plain("1", 0) with { Link = new TicketLink("10", LinkOrigin.Rule, null, Noon) }, Plain("2", 2) with { Link = new TicketLink("11", LinkOrigin.Rule, null, Noon) }] });

        await HoldAsync(new Plan { Moves = [new TicketMove("2", "10")] });

        Assert.Equal("2", await BackAsync("1"));
    }

    [Fact]
    public async Task A_title_that_another_customer_turns_out_to_write_under_tells_nothing_any_more()
    {
        var other = PrintOf("Export to CSV fails on the invoices page", "It still does.");
        TicketState[] tickets =
        [
            Solved("1", 0),
            Solved("2", 2) with { Contact = Solved("2", 2).Contact! with { Print = other } },
            Solved("3", -40) with { CustomerId = "c2", Contact = Solved("3", -40).Contact! with { Print = PrintOf("Export to CSV fails on the invoices page", "Mine, too.") } },
        ];
        await HoldAsync(new Plan { Tickets = [tickets[0], tickets[1]] });
        Assert.Equal(RecontactCause.SameTitle, (await HeldAsync("1")).Contact!.Recontact!.Cause);

        await HoldAsync(new Plan { Tickets = [tickets[2]] });
        Assert.Null(await BackAsync("1"));
        Assert.Null(await BackAsync("3"));
    }

    [Fact]
    public async Task Of_a_machine_that_files_thousands_only_the_tickets_next_to_each_are_compared()
    {
        await HoldAsync(new Plan { Tickets = [.. Enumerable.Range(0, 300).Select(at => Solved($"m{at:000}", at / 10d))] });

        Assert.Equal(("m001", "m299", null), (await BackAsync("m000"), await BackAsync("m298"), await BackAsync("m299")));
        await ChangeAsync("m000", ticket => ticket with { Contact = ticket.Contact! with { Print = null } });
        await ChangeAsync("m298", ticket => ticket with { Contact = ticket.Contact! with { IsSpam = true } });
        Assert.Equal((null, "m299"), (await BackAsync("m000"), await BackAsync("m297")));
    }

    [Fact]
    public async Task Without_a_requester_nothing_is_compared()
    {
        await HoldAsync(new Plan { Tickets = [Solved("1", 0) with { CustomerId = null }, Solved("2", 2) with { CustomerId = null }] });

        Assert.Null(await BackAsync("1"));
    }

    private static TicketState Solved(string id, double days) => Plain(id, days) is var ticket ? ticket with { Contact = ticket.Contact! with { Print = Same } } : null!;

    private static TicketState Plain(string id, double days) => TicketState(id, isOpen: false) with
    {
        CustomerId = "c1",
        Status = TicketStatus.Solved,
        CreatedAt = Noon.AddDays(days),
        Contact = new TicketContact { FirstReplyAt = Noon.AddDays(days).AddMinutes(30), SolvedAt = Noon.AddDays(days).AddHours(1) },
    };

    private static ReportPrint PrintOf(string title, string text) => PrintReading.Of(new Report("ticket:1", title, text, null, null, Noon), [])!;

    private async Task ChangeAsync(string id, Func<TicketState, TicketState> change) => await HoldAsync(new Plan { Tickets = [change(await HeldAsync(id))] });

    private async Task<TicketState> HeldAsync(string id) => (await Store.View.FindTicketAsync(id, Ending))!;

    private async Task<string?> BackAsync(string id) => (await HeldAsync(id)).Contact!.Recontact?.TicketId;
}

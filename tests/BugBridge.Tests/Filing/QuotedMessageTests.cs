using BugBridge.Core.Commands;
using BugBridge.Core.Filing;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>Which messages an issue quotes, and what it looks like with what a rep says.</summary>
public sealed class QuotedMessageTests
{
    private static readonly TicketComment Later = new("m2", CommentKind.PublicReply, A.Customer, RichText.FromPlain("It also crashes on print."), A.Monday.AddHours(1));

    [Theory]
    [InlineData("customer", true)]
    [InlineData("another customer", false)]
    [InlineData("rep", false)]
    [InlineData("former rep", false)]
    [InlineData("note", false)]
    [InlineData("unknown", false)]
    [InlineData("withheld", false)]
    [InlineData("copied", false)]
    [InlineData("ours", false)]
    [InlineData("gone", false)]
    public void Only_what_the_tickets_own_customer_wrote_may_be_quoted(string what, bool mayBe)
    {
        var message = what switch
        {
            "another customer" => Later with { Author = A.Customer with { Id = "c2" } },
            "rep" => Later with { Author = A.Rep },
            "former rep" => Later with { IsFromHelpdesk = true },
            "note" => Later with { Kind = CommentKind.InternalNote },
            "unknown" => Later with { Kind = CommentKind.Unknown },
            "withheld" => Later with { WithheldBecause = "was redacted" },
            "copied" => Later with { CopiedBecause = "was written by the helpdesk" },
            "ours" => Later with { Stamp = "s" },
            _ => Later,
        };

        Assert.Equal(mayBe, VisibilityDecision.OfQuote(A.Ticket(message), what == "gone" ? "m9" : "m2").Crosses);
    }

    [Fact]
    public void The_description_has_the_messages_the_steps_and_the_environment_in_their_order()
    {
        var settings = A.Filing();
        settings.Environment.Add(new EnvironmentField { Field = "Product" });
        var ticket = A.Ticket(Later with { Body = RichText.FromPlain("It also crashes on print.\n\nOn Mon, 2 Nov 2026 at 09:30, Rita Rep <support@example.org> wrote:\n> We are looking into it.") }) with
        {
            Fields = System.Collections.Immutable.ImmutableDictionary<string, FieldValue>.Empty.Add("Product", "Kits"),
        };

        var issue = new FilingRules(settings, "bugbridge").Compose(
            ticket, "Rita Rep", new BugReport { Title = "Crash on save and print", Steps = "1. Save\n2. Print", Component = "Kits", Quotes = ["first-message", "m2"] });

        Assert.Equal(("Crash on save and print", "Kits"), (issue.Summary, Assert.Single(issue.Components)));
        Assert.Equal(
            "Reported by Rita Rep for a customer of Acme in ticket 7 (https://desk.example/tickets/7):\n\n> It crashes on save\n\nThe customer added on 2 November 2026:\n\n> It also crashes on print.\n\nSteps to reproduce\n\n1. Save\n2. Print\n\nEnvironment\n\n- Product: Kits",
            issue.Description.ToString());
    }

    [Fact]
    public void Without_a_message_nothing_of_it_is_quoted_nor_counted_as_crossed()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(Later)) with { Asked = [new AskedCommand("1", "r1", "Rita Rep", new FileBug { Report = new BugReport { Quotes = ["m2"] } })] });

        var text = plan.Only<FileIssue>().Issue.Description.ToString();
        Assert.DoesNotContain("on save", text, StringComparison.Ordinal);
        Assert.Contains("on print", text, StringComparison.Ordinal);
        Assert.Equal(["quoted/m2"], plan.Tickets[0].Handled.Values.Where(handled => handled.Crossed).Select(handled => handled.Id));
    }

    [Fact]
    public void A_quoted_message_that_is_taken_back_is_taken_out_and_the_rest_is_described_as_before()
    {
        var report = new BugReport { Title = "Crash", Steps = "1. Save", Quotes = ["first-message", "m2"] };
        var filed = A.Planner().Decide(new Known(), A.Seen(A.Ticket(Later)) with { Asked = [new AskedCommand("1", "r1", "Rita Rep", new FileBug { Report = report })] }).Tickets[0];
        var redacted = A.Ticket(Later with { Body = RichText.FromPlain("It also"), WithheldBecause = "was redacted" }) with { UpdatedAt = A.Monday.AddDays(1) };

        var plan = A.Planner().Decide(new Known { Ticket = filed }, A.Seen(redacted));

        var take = plan.Only<TakeOutMessage>();
        Assert.True(take.LeavesWords && !take.InSummary);
        Assert.Equal("Crash", take.Instead.Summary);
        Assert.Contains("It crashes on save", take.Instead.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains("1. Save", take.Instead.Description.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("It also", take.Instead.Description.ToString(), StringComparison.Ordinal);
    }
}

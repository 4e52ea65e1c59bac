using BugBridge.Core.Rules;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Rules;

public sealed class FilingRulesTests
{
    [Fact]
    public void A_ticket_is_a_bug_by_tag_queue_form_field_or_word()
    {
        var ticket = A.Ticket() with { Tags = ["bug"], Queue = "Support", Form = "Bug report", Fields = A.Ticket().Fields.Add("Category", "Bug") };

        Assert.Equal("tag BUG", new TicketCondition { Tags = ["BUG"] }.Match(ticket));
        Assert.Equal("queue support", new TicketCondition { Queues = ["support"] }.Match(ticket));
        Assert.Equal("form Bug report", new TicketCondition { Forms = ["Bug report"] }.Match(ticket));
        Assert.Equal("field Category", new TicketCondition { Fields = new Dictionary<string, string> { ["Category"] = "bug" } }.Match(ticket));
        Assert.Equal("field Category", new TicketCondition { Fields = new Dictionary<string, string> { ["Category"] = "*" } }.Match(ticket));
        Assert.Equal("word crashes on", new TicketCondition { Words = ["crashes on"] }.Match(ticket));
    }

    [Fact]
    public void Every_stated_kind_must_agree_and_nothing_stated_picks_nothing()
    {
        var ticket = A.Ticket() with { Tags = ["bug"] };

        Assert.Null(new TicketCondition { Tags = ["bug"], Queues = ["Billing"] }.Match(ticket));
        Assert.Null(new TicketCondition().Match(ticket));
    }

    [Fact]
    public void The_first_route_that_picks_the_ticket_says_where_it_goes()
    {
        var settings = A.Filing();
        settings.Labels = ["support"];
        settings.Routes =
        [
            new FilingRoute { When = new TicketCondition { Tags = ["ios"] }, Project = "IOS" },
            new FilingRoute { When = new TicketCondition { Words = ["export"] }, Components = ["Export"], Labels = ["export"], Priority = "High", IssueType = "Defect" },
            new FilingRoute { When = new TicketCondition { Words = ["crash"] }, Project = "NEVER" },
        ];

        var issue = new FilingRules(settings, "bugbridge").Compose(A.Ticket(), "Rita Rep");

        Assert.Equal(("ENG", "Defect", "High"), (issue.Project, issue.Type, issue.Priority));
        Assert.Equal(["Export"], issue.Components);
        Assert.Equal(["bugbridge", "support", "export"], issue.Labels);
    }

    [Fact]
    public void The_description_has_the_customers_words_the_environment_and_who_reported_it()
    {
        var settings = A.Filing();
        settings.Environment = [new EnvironmentField { Field = "browser", Label = "Browser", JiraField = "Environment" }, new EnvironmentField { Field = "missing" }];
        var ticket = A.Ticket() with { Fields = A.Ticket().Fields.Add("browser", "Firefox 140") };

        var issue = new FilingRules(settings, "bugbridge").Compose(ticket, "Rita Rep");

        Assert.Equal(
            "Reported by Rita Rep for a customer of Acme in ticket 7 (https://desk.example/tickets/7):\n\n> It crashes on save\n\nEnvironment\n\n- Browser: Firefox 140",
            issue.Description.ToString());
        Assert.Equal("Firefox 140", issue.Fields["Environment"]);
        Assert.Equal(ticket.Url, issue.RestUrl);
    }

    [Fact]
    public void The_customers_name_and_address_do_not_go_to_jira()
    {
        var issue = new FilingRules(A.Filing(), "bugbridge").Compose(A.Ticket(), null);

        Assert.DoesNotContain("Carl", issue.Description.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("carl@example.com", issue.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_without_text_or_requester_is_filed_all_the_same()
    {
        var issue = new FilingRules(A.Filing(), "bugbridge").Compose(A.Ticket() with { Description = RichText.Empty, Requester = null }, null);

        Assert.Contains("Reported by a customer in ticket 7", issue.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains("The ticket has no text.", issue.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_of_a_megabyte_is_cut_with_a_link_to_the_rest()
    {
        var body = RichText.FromPlain(string.Join("\n\n", Enumerable.Repeat(new string('x', 999), 1050)));

        var issue = new FilingRules(A.Filing(), "bugbridge").Compose(A.Ticket() with { Description = body }, null);

        Assert.InRange(issue.Description.ToString().Length, 90_000, 110_000);
        Assert.Contains("read the rest (https://desk.example/tickets/7)", issue.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_the_section_are_told_at_once_with_their_paths()
    {
        var settings = new FilingSettings
        {
            Project = "eng 1",
            IssueType = "",
            Match = [new TicketCondition()],
            Labels = ["two words"],
            Routes = [new FilingRoute { When = new TicketCondition { Tags = ["x"] }, Project = "bad key" }],
            Environment = [new EnvironmentField()],
        };

        Assert.Equal(
            ["Project", "IssueType", "Match:0", "Routes:0:Project", "Labels:0", "Environment:0:Field"],
            settings.Faults().Select(fault => fault.Path));
    }
}

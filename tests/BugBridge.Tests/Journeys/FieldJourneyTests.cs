using BugBridge.Core.Rules;
using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What reps and customers choose in fields, from the helpdesk to Jira, where a select field refuses an issue for an option that it does not have.</summary>
public sealed class FieldJourneyTests : Journey
{
    private const string System = "Windows 11 (64-bit)";
    private const string Area = "Import, export and sync";
    private long _system;
    private long _areas;
    private string _jiraSystem = string.Empty;
    private string _jiraAreas = string.Empty;
    private string _jiraLabels = string.Empty;

    [Fact]
    public async Task A_choice_matches_and_reaches_Jiras_select_field_by_the_name_that_people_see()
    {
        await StartAsync(Options());
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "It stops", "It stops when it saves.");

        Helpdesk.Choose(ticket, _system, System);
        await Bridge.SettleAsync();

        var issue = Jira.Issue(KeyOn(ticket));
        Assert.Equal(System, issue.Fields[_jiraSystem].GetProperty("value").GetString());
        Assert.Contains($"Operating system: {System}", issue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("windows_11__64-bit_", issue.Text, StringComparison.Ordinal);
        Assert.Equal(System, (await Bridge.View.FindTicketAsync(Id(ticket), Bridge.Token))!.Severity);
    }

    [Fact]
    public async Task One_of_several_choices_is_enough_and_each_stays_whole_on_its_way()
    {
        await StartAsync(Options());
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "It stops", "It stops when it saves.");

        Helpdesk.Choose(ticket, _areas, "Sign-in", Area);
        await Bridge.SettleAsync();

        var issue = Jira.Issue(KeyOn(ticket));
        Assert.Equal(["Sign-in", Area], issue.Fields[_jiraAreas].EnumerateArray().Select(option => option.GetProperty("value").GetString()));
        Assert.Equal(["Sign-in", "Import,-export-and-sync"], issue.Fields[_jiraLabels].EnumerateArray().Select(label => label.GetString()));
        Assert.Contains($"Areas: Sign-in; {Area}", issue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_with_other_choices_is_left_alone()
    {
        await StartAsync(Options());
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "It stops", "It stops when it saves.");

        Helpdesk.Choose(ticket, _system, "macOS 15");
        Helpdesk.Choose(ticket, _areas, "Sign-in");
        await Bridge.SettleAsync();

        Assert.Empty(KeyOn(ticket));
    }

    private static string Id(long ticket) => ticket.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

    private JourneyOptions Options() => new()
    {
        Before = Prepare,
        Settings = settings =>
        {
            settings.Filing.Match.Add(new() { Fields = new Dictionary<string, string> { ["Operating system"] = System } });
            settings.Filing.Match.Add(new() { Fields = new Dictionary<string, string> { ["Areas"] = Area } });
            settings.Filing.Environment =
            [
                new EnvironmentField { Field = "Operating system", JiraField = "System" },
                new EnvironmentField { Field = "Areas", JiraField = "Parts" },
                new EnvironmentField { Field = "Areas", JiraField = "Part labels" },
            ];
            settings.Ranking.SeverityField = "Operating system";
        },
    };

    private void Prepare(SandboxServer sandbox)
    {
        _system = sandbox.Zendesk.AddField("Operating system", "tagger", System, "macOS 15");
        _areas = sandbox.Zendesk.AddField("Areas", "multiselect", "Sign-in", Area);
        _jiraSystem = sandbox.Jira.AddField("System", "option", System, "macOS 15");
        _jiraAreas = sandbox.Jira.AddField("Parts", "options", "Sign-in", Area);
        _jiraLabels = sandbox.Jira.AddField("Part labels", "labels");
    }
}

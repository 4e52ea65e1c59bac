using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Variables_override_the_file()
    {
        using var file = new SettingsFile("""{"Relay": {"Tag": "from-file"}, "Sync": {"Parallel": 3}}""");

        var (settings, faults) = file.Read(("BUGBRIDGE__Relay__Tag", "from-variable"));

        Assert.Empty(faults);
        Assert.Equal("from-variable", settings.Relay.Tag);
        Assert.Equal(3, settings.Sync.Parallel);
        Assert.Equal(SettingsFile.Token, settings.Jira.Token);
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        using var file = new SettingsFile(
            """
            {
              "Jria": {"Token": "x"},
              "Relay": {"FromJira": "Marke", "TicketFields": {"Key": "12"}},
              "Sync": {"Parallel": "many", "PollJiraEvery": "30"},
              "Filing": {"Labels": "urgent", "IssueType": {"Name": "Bug"}, "Routes": [{"When": {"Tags": ["a"]}, "Project": "not a key"}]},
              "Web": {"Url": "nonsense"}
            }
            """);

        var (_, faults) = file.Read();

        Assert.Equal(
            [
                "Filing:IssueType", "Filing:Labels", "Filing:Routes:0:Project", "Jria", "Relay:FromJira", "Relay:TicketFields:Key",
                "Sync:Parallel", "Sync:PollJiraEvery", "Web:Url",
            ],
            faults.Select(fault => fault.Path).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(faults, fault => Assert.True(fault.IsFatal));
    }

    [Theory]
    [InlineData("BUGBRIDGE__Jira__Tokn", "Jira:Tokn", "Did you mean Token?")]
    [InlineData("BUGBRIDGE__Jria__Token", "Jria", "Did you mean Jira?")]
    [InlineData("BUGBRIDGE__Sync__Elephant", "Sync:Elephant", "Remove it; use one of PollHelpdeskEvery, ")]
    public void An_unknown_setting_is_a_fault_that_says_what_was_probably_meant(string variable, string path, string remedy)
    {
        using var file = new SettingsFile();

        var fault = Assert.Single(file.Read((variable, "value-of-no-setting")).Faults);

        Assert.Equal(path, fault.Path);
        Assert.StartsWith(remedy, fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("value-of-no-setting", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EraseDeletedAfter", false)]
    [InlineData("erasedeletedafter", false)]
    [InlineData("EraseDeletedAfter", true)]
    public void A_setting_of_an_earlier_version_is_a_fault_that_says_what_to_write_instead(string name, bool isVariable)
    {
        using var file = isVariable ? new SettingsFile() : new SettingsFile($$$"""{"Privacy": {"{{{name}}}": "7.00:00:00"}}""");

        var (_, faults) = isVariable ? file.Read(($"BUGBRIDGE__Privacy__{name}", "7.00:00:00")) : file.Read();

        var fault = Assert.Single(faults);
        Assert.Equal(("Privacy:" + name, true), (fault.Path, fault.IsFatal));
        Assert.StartsWith("This setting no longer exists", fault.Problem, StringComparison.Ordinal);
        Assert.Contains("Privacy:EraseAfter", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_its_place_is_a_setting()
    {
        using var file = new SettingsFile("""{"Privacy": {"EraseAfter": "7.00:00:00"}}""");

        var (settings, faults) = file.Read();

        Assert.Empty(faults);
        Assert.Equal(TimeSpan.FromDays(7), settings.Privacy.EraseAfter);
    }

    [Fact]
    public void A_fault_of_a_variable_names_the_variable()
    {
        using var file = new SettingsFile();

        var fault = Assert.Single(file.Read(("BUGBRIDGE__Sync__Parallel", "many")).Faults);

        Assert.Equal("'many' is not a whole number (environment variable BUGBRIDGE__Sync__Parallel).", fault.Problem);
    }

    [Fact]
    public void A_missing_file_that_was_asked_for_is_a_fault()
    {
        var (_, faults) = SettingsReader.Read(new SettingsSource("/nowhere/bugbridge.json", SettingsFile.Required));

        Assert.Equal("/nowhere/bugbridge.json", Assert.Single(faults).Path);
    }

    [Theory]
    [InlineData("""{"Relay": """)]
    [InlineData("""{"Relay": {"Tag": "a"}, "relay": {"tag": "b"}}""")]
    [InlineData("[]")]
    public void A_file_that_is_not_JSON_is_one_fault(string json)
    {
        using var file = new SettingsFile(json);

        Assert.Equal(file.Path, Assert.Single(file.Read().Faults).Path);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_welcome()
    {
        using var file = new SettingsFile("{ /* why */ \"$schema\": \"./bugbridge.schema.json\", \"Relay\": { \"Tag\": \"linked\", }, }");

        var (settings, faults) = file.Read();

        Assert.Empty(faults);
        Assert.Equal("linked", settings.Relay.Tag);
    }

    [Fact]
    public void Null_is_for_settings_that_can_be_left_out_only()
    {
        using var file = new SettingsFile("""{"Relay": {"Tag": null, "TicketFields": {"IssueKey": null}}}""");

        Assert.Equal("Relay:Tag", Assert.Single(file.Read().Faults).Path);
    }

    [Fact]
    public void A_list_that_is_written_replaces_the_default_one()
    {
        using var file = new SettingsFile("""{"Jira": {"EstimateSources": ["Sprint"]}}""");

        var (settings, faults) = file.Read();

        Assert.Empty(faults);
        Assert.Equal(["Sprint"], settings.Jira.EstimateSources.Select(source => source.ToString()), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Zendesk", "Helpdesk:Zendesk:BaseUrl")]
    [InlineData("RequestTracker", "Helpdesk:RequestTracker:BaseUrl")]
    [InlineData("Freshdesk", "Helpdesk:Freshdesk:BaseUrl")]
    public void Only_the_chosen_helpdesk_has_to_be_complete(string kind, string path)
    {
        using var file = new SettingsFile();

        var (_, faults) = file.Read(("BUGBRIDGE__Helpdesk__Kind", kind), ("BUGBRIDGE__Helpdesk__Zendesk__BaseUrl", string.Empty));

        Assert.Contains(faults, fault => fault.Path == path);
        Assert.All(faults, fault => Assert.StartsWith($"Helpdesk:{kind}", fault.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_needs_nothing_but_its_secrets()
    {
        var (_, faults) = SettingsReader.Read(new SettingsSource(SourceTree.PathOf("config/bugbridge.example.json"), new Dictionary<string, string>(StringComparer.Ordinal)));

        Assert.Equal(["Helpdesk:Zendesk:ClientSecret", "Jira:Token"], faults.Select(fault => fault.Path), StringComparer.Ordinal);
    }
}

using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class JiraProbeTests
{
    private static readonly IssueSetup Setup = new([new FilingTarget("Filing:Project", "ENG", "Bug", ["Exports"], "High")], ["Score"])
    {
        LinkTypes = [new IssueSetting("Duplicates:LinkType", "Duplicate")],
        Resolutions = [new IssueSetting("Duplicates:Resolution", "Duplicate")],
        ClosedStatuses = [new IssueSetting("Duplicates:ClosedStatus", "Done")],
        Priorities = [new IssueSetting("Ranking:Priorities:0:Priority", "High")],
        NumberFields = [new IssueSetting("Ranking:Fields:Score", "Score")],
        TextFields = [new IssueSetting("Ranking:Fields:ReportedBy", "Reported by")],
    };

    [Fact]
    public async Task A_site_that_is_set_up_well_has_no_faults()
    {
        await using var bench = WellSetUp();

        Assert.Empty(await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel));
    }

    [Fact]
    public async Task Credentials_that_do_not_work_are_the_only_fault_told()
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace("GET myself", "{}", 401);

        var fault = Assert.Single(await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel));

        Assert.Equal(("Jira:Token", true), (fault.Path, fault.IsFatal));
    }

    [Fact]
    public async Task A_site_that_is_not_Jira_is_told_by_its_address()
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace("GET myself", "<html>Welcome</html>", 200);

        Assert.Equal("Jira:BaseUrl", Assert.Single(await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel)).Path);
    }

    public static TheoryData<string, string, int, string, string, bool> Faults => new()
    {
        { "GET serverInfo", """{"deploymentType":"Cloud","serverTime":"2026-11-02T09:05:00.000+0000"}""", 200, "clock", "5 minutes behind", false },
        { "GET serverInfo", """{"deploymentType":"Server","serverTime":"2026-11-02T09:00:00.000+0000"}""", 200, "Jira:Kind", "Jira Server", true },
        { "GET project/ENG", "{}", 404, "Filing:Project", "sees no Jira project ENG", true },
        { "GET project/OPS", "{}", 404, "Jira:Projects:1", "sees no Jira project OPS", true },
        { "GET project/ENG", """{"key":"ENG","components":[{"name":"Imports"}]}""", 200, "Filing:Project:Components", "'Exports'", true },
        { "GET mypermissions", Permissions(except: "EDIT_OWN_COMMENTS"), 200, "Jira project ENG", "Edit Own Comments", false },
        { "GET mypermissions", Permissions(except: "DELETE_OWN_ATTACHMENTS"), 200, "Jira project ENG", "Delete Own Attachments", false },
        { "GET mypermissions", Permissions(except: "ADD_COMMENTS"), 200, "Jira project ENG", "Add Comments", true },
        { "GET mypermissions", Permissions(except: "TRANSITION_ISSUES"), 200, "Jira project ENG", "Transition Issues", false },
        { "GET mypermissions", Permissions(except: "RESOLVE_ISSUES"), 200, "Jira project ENG", "Resolve Issues", false },
        { "GET mypermissions", Permissions(except: "BROWSE_PROJECTS"), 200, "Jira project ENG", "Browse Projects", true },
        { "GET mypermissions", Permissions(except: "EDIT_ISSUES"), 200, "Jira project ENG", "Edit Issues", true },
        { "GET mypermissions", Permissions(except: "CREATE_ATTACHMENTS"), 200, "Jira project ENG", "Create Attachments", false },
        { "GET mypermissions", Permissions(except: "LINK_ISSUES"), 200, "Jira project ENG", "Link Issues", true },
        { "GET mypermissions", Permissions(except: "CREATE_ISSUES"), 200, "Jira project ENG", "Create Issues", true },
        { "GET issue/createmeta/ENG/issuetypes", """{"issueTypes":[{"id":"2","name":"Task"}],"total":1}""", 200, "Filing:Project", "type 'Bug'", true },
        { "GET issue/createmeta/ENG/issuetypes/1", Screen("labels"), 200, "Jira project ENG, type Bug", "labels is not on the screen", true },
        { "GET issue/createmeta/ENG/issuetypes/1", Screen("components"), 200, "Jira project ENG, type Bug", "components is not on the screen", true },
        { "GET issue/createmeta/ENG/issuetypes/1", Screen("", """{"fieldId":"customfield_9","name":"Team","required":true,"hasDefaultValue":false}"""), 200, "Jira project ENG, type Bug", "'Team'", true },
        { "GET issue/createmeta/ENG/issuetypes/1", Screen("priority", """{"fieldId":"priority","name":"Priority","allowedValues":[{"name":"P1"}]}"""), 200, "Filing:Project:Priority", "'High'", true },
        { "GET field", """[{"id":"customfield_2","name":"Points"}]""", 200, "Jira field Score", "no field 'Score'", true },
        { "GET issueLinkType", """{"issueLinkTypes":[{"name":"Blocks"}]}""", 200, "Duplicates:LinkType", "'Duplicate'", true },
        { "GET resolution", """[{"name":"Fixed"}]""", 200, "Duplicates:Resolution", "'Duplicate'", true },
        { "GET priority/search", """{"values":[{"name":"P1"}],"isLast":true}""", 200, "Ranking:Priorities:0:Priority", "'High'", true },
        { "GET project/ENG/statuses", Statuses("Closed", "done"), 200, "Duplicates:ClosedStatus", "no status 'Done'", true },
        { "GET project/ENG/statuses", Statuses("Done", "indeterminate"), 200, "Duplicates:ClosedStatus", "does not close", true },
        { "GET field", Fields(score: "string", reportedBy: "textarea"), 200, "Ranking:Fields:Score", "not a number field", true },
        { "GET field", Fields(score: "number", reportedBy: "textfield"), 200, "Ranking:Fields:ReportedBy", "one line", false },
        { "GET field", Fields(score: "number", reportedBy: "datepicker", type: "date"), 200, "Ranking:Fields:ReportedBy", "not a text field", true },
        { "GET field", Fields(score: "number", reportedBy: "textarea", name: "Reporters"), 200, "Ranking:Fields:ReportedBy", "no field 'Reported by'", true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_is_found_with_its_place_and_what_to_do(string call, string answer, int status, string path, string problem, bool isFatal)
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace(call, answer, status);

        var faults = await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel);

        var fault = Assert.Single(faults, fault => fault.Path == path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
        Assert.Equal(isFatal, fault.IsFatal);
    }

    [Fact]
    public async Task A_required_field_that_has_a_default_or_that_the_configuration_fills_is_no_fault()
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace(
            "GET issue/createmeta/ENG/issuetypes/1",
            Screen("", """{"fieldId":"customfield_8","name":"Zone","required":true,"hasDefaultValue":true},{"fieldId":"customfield_1","name":"Score","required":true},{"fieldId":"reporter","name":"Reporter","required":true}"""), 200);

        Assert.Empty(await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel));
    }

    [Fact]
    public async Task Long_lists_of_types_and_fields_are_read_to_their_end()
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace("GET issue/createmeta/ENG/issuetypes", """{"issueTypes":[{"id":"2","name":"Task"}],"total":2}""", 200);
        bench.Jira.On("GET issue/createmeta/ENG/issuetypes", """{"issueTypes":[{"id":"1","name":"Bug"}],"total":2}""");

        Assert.Empty(await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel));
        Assert.Equal("1", bench.Jira.Requests.Last(request => request.Path == "issue/createmeta/ENG/issuetypes").Query["startAt"]);
    }

    [Fact]
    public async Task One_question_that_fails_keeps_no_other_from_being_asked()
    {
        await using var bench = WellSetUp();
        bench.Jira.Replace("GET serverInfo", "{}", 400);
        bench.Jira.Replace("GET field", "[]", 200);

        var faults = await bench.Tracker.ProbeAsync(Setup, JiraBench.Cancel);

        Assert.Equal(["Jira:BaseUrl", "Jira field Score", "Ranking:Fields:Score", "Ranking:Fields:ReportedBy"], faults.Select(fault => fault.Path));
    }

    [Fact]
    public async Task What_no_setting_names_is_not_asked_about()
    {
        await using var bench = WellSetUp();

        Assert.Empty(await bench.Tracker.ProbeAsync(new IssueSetup(Setup.Targets, []), JiraBench.Cancel));

        Assert.DoesNotContain(bench.Jira.Requests, request => request.Path is "issueLinkType" or "resolution" or "priority/search" or "project/ENG/statuses" or "field");
    }

    private static JiraBench WellSetUp()
    {
        var bench = new JiraBench();
        bench.Jira
            .On("GET serverInfo", """{"deploymentType":"Cloud","serverTime":"2026-11-02T09:00:30.000+0000"}""")
            .On("GET project/ENG", """{"key":"ENG","components":[{"id":"7","name":"Exports"}]}""")
            .On("GET project/OPS", """{"key":"OPS"}""")
            .On("GET mypermissions", Permissions(except: ""))
            .On("GET issue/createmeta/ENG/issuetypes", """{"issueTypes":[{"id":"1","name":"Bug"}],"total":1}""")
            .On("GET issue/createmeta/ENG/issuetypes/1", Screen(""))
            .On("GET issueLinkType", """{"issueLinkTypes":[{"name":"Blocks"},{"name":"duplicate"}]}""")
            .On("GET resolution", """[{"name":"Fixed"},{"name":"Duplicate"}]""")
            .On("GET priority/search", """{"values":[{"name":"Highest"},{"name":"High"}],"isLast":true}""")
            .On("GET project/ENG/statuses", Statuses("Done", "done"))
            .On("GET field", Fields(score: "number", reportedBy: "textarea"));
        return bench;
    }

    private static string Statuses(string name, string category) => $$"""
        [{"name":"Bug","statuses":[{"name":"To Do","statusCategory":{"key":"new"} },{"name":"{{name}}","statusCategory":{"key":"{{category}}"} }]},
         {"name":"Task","statuses":[]}]
        """;

    private static string Fields(string score, string reportedBy, string type = "string", string name = "Reported by") => $$"""
        [{"id":"customfield_1","name":"Score","schema":{"type":"{{score}}"} },
         {"id":"customfield_2","name":"{{name}}","schema":{"type":"{{type}}","custom":"com.atlassian.jira.plugin.system.customfieldtypes:{{reportedBy}}"} }]
        """;

    internal static string Permissions(string except)
    {
        string[] all = ["BROWSE_PROJECTS", "EDIT_ISSUES", "ADD_COMMENTS", "EDIT_OWN_COMMENTS", "CREATE_ATTACHMENTS", "DELETE_OWN_ATTACHMENTS", "LINK_ISSUES", "TRANSITION_ISSUES", "RESOLVE_ISSUES", "CREATE_ISSUES"];
        var held = new JsonObject(all.Select(key => KeyValuePair.Create(key, (JsonNode?)new JsonObject { ["havePermission"] = key != except })));
        return new JsonObject { ["permissions"] = held }.ToJsonString();
    }

    internal static string Screen(string without, string more = "")
    {
        string[] all = ["project", "issuetype", "summary", "description", "labels", "components", "priority"];
        var fields = all.Where(id => id != without).Select(id => $$$"""{"fieldId":"{{{id}}}","name":"{{{id}}}","required":{{{(id == "summary" ? "true" : "false")}}}}""").ToList();
        fields.AddRange(more.Length > 0 ? [more] : []);
        return $$"""{"fields":[{{string.Join(',', fields)}}],"total":0}""";
    }
}

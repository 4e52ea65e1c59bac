using System.Text.RegularExpressions;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Sandbox;

/// <summary>Each operation of the stand-ins, asked once through the vendors' own documents.</summary>
public sealed class ContractTests
{
    private const string Doc = """{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"It broke."}]}]}""";

    /// <summary>
    /// Where Zendesk's document is wrong about Zendesk: these fields are null on most real tickets, and groups take no user id in the path.
    /// </summary>
    private static readonly string[] FaultsOfTheDocument =
        [".recipient must be string", ".problem_id must be integer", ".forum_topic_id must be integer", "Request path must have required property 'user_id'"];

    /// <summary>
    /// Where Jira's document is wrong about Jira: a new issue link is answered without a body, and a field that was empty has null in the
    /// history. The document beside the checkout is cut to fewer calls than Jira has, and taking a link away or showing it is not in it.
    /// </summary>
    private static readonly string[] FaultsOfJirasDocument =
    [
        "^post /rest/api/3/issueLink  .response.  The received media type",
        @"^get /rest/api/3/issue/[^/]+/changelog  .response. .*\.(from|fromString|to|toString) must be string$",
        "^(get|delete) /rest/api/3/issueLink/[0-9]+ ",
    ];

    [Fact]
    public async Task Zendesk_answers_as_its_vendor_documents()
    {
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero } });
        await using var prism = await PrismProxy.StartAsync("zendesk-support.strict.trimmed.json", sandbox.ZendeskUrl);
        using var zendesk = SandboxClient.Zendesk(prism.Url);
        var helpdesk = sandbox.Zendesk;
        var organization = helpdesk.AddOrganization("Acme");
        var customer = helpdesk.AddCustomer("Carla", organizationId: organization);
        var rep = helpdesk.AddRep("Rosa");
        var ticket = await FilledAsync(sandbox, zendesk, customer, rep);

        await zendesk.AskAsync("GET", "/api/v2/users/me");
        await zendesk.AskAsync("GET", $"/api/v2/users/show_many?ids={customer},{rep}");
        await zendesk.AskAsync("GET", $"/api/v2/users/{rep}");
        await zendesk.AskAsync("GET", $"/api/v2/organizations/{organization}");
        await zendesk.AskAsync("GET", "/api/v2/groups");
        await zendesk.AskAsync("GET", $"/api/v2/groups/{helpdesk.Support}");
        await zendesk.AskAsync("GET", "/api/v2/ticket_fields");
        await zendesk.AskAsync("GET", $"/api/v2/ticket_fields/{helpdesk.FixField}");
        await zendesk.AskAsync("GET", "/api/v2/ticket_forms");
        await zendesk.AskAsync("GET", "/api/v2/tickets");
        await zendesk.AskAsync("GET", $"/api/v2/tickets/show_many?ids={ticket}");
        await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}");
        await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}/comments?include=users");
        await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}/audits");
        await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}/tags");
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}/tags", """{"tags":["more"]}""");
        await zendesk.AskAsync("POST", $"/api/v2/tickets/{ticket}/tags", """{"tags":["only"]}""");
        await zendesk.AskAsync("DELETE", $"/api/v2/tickets/{ticket}/tags", """{"tags":["only"]}""");
        var job = await zendesk.AskAsync("PUT", $"/api/v2/tickets/update_many?ids={ticket}", """{"ticket":{"comment":{"body":"note","public":false}}}""");
        await zendesk.AskAsync("GET", $"/api/v2/job_statuses/{(string?)job["job_status"]!["id"]}");
        await zendesk.AskAsync("GET", "/api/v2/incremental/tickets/cursor?start_time=0");
        await zendesk.AskAsync("GET", "/api/v2/incremental/ticket_events?start_time=0");
        await zendesk.AskAsync("GET", "/api/v2/search?query=type:ticket");
        await zendesk.AskAsync("POST", "/api/v2/jira/links", $$$"""{"link":{"issue_id":"10001","issue_key":"ENG-1","ticket_id":"{{{ticket}}}"}}""");
        await zendesk.AskAsync("GET", "/api/v2/jira/links");
        await zendesk.AskAsync("DELETE", $"/api/v2/tickets/{ticket}");

        Assert.DoesNotContain(await prism.FindingsAsync(), finding => !FaultsOfTheDocument.Any(fault => finding.EndsWith(fault, StringComparison.Ordinal)));
        Assert.Empty(sandbox.Findings.All);
    }

    [Fact]
    public async Task Jira_answers_as_its_vendor_documents()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        await using var prism = await PrismProxy.StartAsync("jira-cloud-v3.strict.trimmed.json", sandbox.JiraUrl);
        using var jira = SandboxClient.Jira(prism.Url);
        var site = sandbox.Jira;
        site.AddEngineer("Erik");
        site.AddComponent("ENG", "Reports");
        var version = site.AddVersion("ENG", "4.2", new DateOnly(2026, 12, 5));
        var other = site.FileIssue("ENG", "Other");
        var key = (string?)(await jira.AskAsync("POST", "/rest/api/3/issue", $$$"""
            {"fields":{"project":{"key":"ENG"},"issuetype":{"name":"Bug"},"summary":"Broken","description":{{{Doc}}},"labels":["bugbridge"],
              "components":[{"name":"Reports"}],"priority":{"name":"High"},"{{{site.CustomersField}}}":3},
             "properties":[{"key":"bugbridge","value":{"stamp":"s1"}}]}
            """))["key"];
        site.SetFixVersions(key!, version);
        site.SetSprint(key!, site.AddSprint("Sprint 1", DateTimeOffset.UnixEpoch));
        var issue = $"/rest/api/3/issue/{key}";

        await jira.AskAsync("GET", "/rest/api/3/myself");
        await jira.AskAsync("GET", "/rest/api/3/serverInfo");
        await jira.AskAsync("GET", "/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADD_COMMENTS");
        await jira.AskAsync("GET", "/rest/api/3/field");
        await jira.AskAsync("GET", "/rest/api/3/project/search");
        await jira.AskAsync("GET", "/rest/api/3/project/ENG");
        await jira.AskAsync("GET", "/rest/api/3/project/ENG/statuses");
        await jira.AskAsync("GET", "/rest/api/3/issue/createmeta/ENG/issuetypes");
        await jira.AskAsync("GET", "/rest/api/3/issue/createmeta/ENG/issuetypes/10004");
        await jira.AskAsync("GET", "/rest/api/3/issuetype");
        await jira.AskAsync("GET", "/rest/api/3/priority");
        await jira.AskAsync("GET", "/rest/api/3/resolution");
        await jira.AskAsync("GET", "/rest/api/3/status");
        await jira.AskAsync("GET", "/rest/api/3/statuscategory");
        await jira.AskAsync("GET", "/rest/api/3/issueLinkType");
        await jira.AskAsync("GET", "/rest/api/3/webhook");
        await jira.AskAsync("GET", issue + "?properties=bugbridge");
        await jira.AskAsync("GET", issue + "/editmeta");
        await jira.AskAsync("PUT", issue, """{"fields":{"duedate":"2026-12-05"},"update":{"labels":[{"add":"more"}]}}""");
        await CommentAsync(jira, issue);
        await LinkAsync(jira, issue, key!, other);
        await jira.AskAsync("PUT", issue + "/properties/seen", "true");
        await jira.AskAsync("GET", issue + "/properties/seen");
        await jira.AskAsync("GET", issue + "/properties");
        await jira.AskAsync("DELETE", issue + "/properties/seen");
        await jira.AskAsync("POST", "/rest/api/3/issue/bulkfetch", $$"""{"issueIdsOrKeys":["{{key}}","ENG-99"],"fields":["*all"],"properties":["bugbridge"]}""");
        await jira.AskAsync("GET", "/rest/api/3/search/jql?jql=project%3DENG&fields=summary&properties=bugbridge");
        await jira.AskAsync("POST", "/rest/api/3/search/jql", """{"jql":"project = ENG","maxResults":1,"fields":["*all"]}""");
        await jira.AskAsync("POST", "/rest/api/3/search/approximate-count", """{"jql":"project = ENG"}""");
        await jira.AskAsync("GET", issue + "/changelog?startAt=0&maxResults=50");
        await jira.AskAsync("GET", "/rest/api/3/priority/search?startAt=0&maxResults=2");
        await jira.AskAsync("GET", issue + "/transitions?expand=transitions.fields");
        await jira.AskAsync("POST", issue + "/transitions", """{"transition":{"id":"31"},"fields":{"resolution":{"name":"Fixed"}}}""");
        await jira.AskAsync("DELETE", issue);

        Assert.DoesNotContain(await prism.FindingsAsync(), finding => !FaultsOfJirasDocument.Any(fault => Regex.IsMatch(finding, fault, RegexOptions.None, TimeSpan.FromSeconds(1))));
        Assert.Empty(sandbox.Findings.All);
    }

    private static async Task CommentAsync(SandboxClient jira, string issue)
    {
        var body = $$$"""{"body":{{{Doc}}},"visibility":{"type":"role","value":"Developers"},"properties":[{"key":"bugbridge","value":{"stamp":"s2"}}]}""";
        var comment = (string?)(await jira.AskAsync("POST", issue + "/comment", body))["id"];
        await jira.AskAsync("GET", issue + "/comment?expand=properties&orderBy=-created");
        await jira.AskAsync("GET", $"{issue}/comment/{comment}");
        await jira.AskAsync("PUT", $"{issue}/comment/{comment}", $$$"""{"body":{{{Doc}}}}""");
        await jira.AskAsync("POST", "/rest/api/3/comment/list?expand=properties", $$"""{"ids":[{{comment}}]}""");
        await jira.AskAsync("GET", $"/rest/api/3/comment/{comment}/properties");
        await jira.AskAsync("PUT", $"/rest/api/3/comment/{comment}/properties/seen", "true");
        await jira.AskAsync("GET", $"/rest/api/3/comment/{comment}/properties/seen");
        await jira.AskAsync("DELETE", $"/rest/api/3/comment/{comment}/properties/seen");
        await jira.AskAsync("DELETE", $"{issue}/comment/{comment}");
    }

    private static async Task LinkAsync(SandboxClient jira, string issue, string key, string other)
    {
        await jira.AskAsync("POST", issue + "/remotelink", """{"globalId":"ticket=1","object":{"url":"https://acme.example/1","title":"Ticket 1"}}""");
        await jira.AskAsync("GET", issue + "/remotelink?globalId=ticket%3D1");
        await jira.AskAsync("DELETE", issue + "/remotelink?globalId=ticket%3D1");
        await jira.AskAsync("POST", "/rest/api/3/issueLink", $$$"""{"type":{"name":"Duplicate"},"inwardIssue":{"key":"{{{key}}}"},"outwardIssue":{"key":"{{{other}}}"}}""");
    }

    /// <summary>A ticket with everything set, for Zendesk's document allows no null where it names a type.</summary>
    private static async Task<long> FilledAsync(SandboxServer sandbox, SandboxClient zendesk, long customer, long rep)
    {
        var helpdesk = sandbox.Zendesk;
        var made = await zendesk.AskAsync("POST", "/api/v2/tickets", $$$"""
            {"ticket":{"subject":"Broken","requester_id":{{{customer}}},"assignee_id":{{{rep}}},"external_id":"x1","priority":"high","type":"problem",
              "comment":{"body":"It broke.","public":false},
              "custom_fields":[{"id":{{{helpdesk.IssueField}}},"value":"ENG-1"},{"id":{{{helpdesk.FixField}}},"value":"2026-12-05"},{"id":{{{helpdesk.WorkaroundField}}},"value":"None"}]}}
            """);
        var ticket = (long)made["ticket"]!["id"]!;
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """{"ticket":{"status":"open","metadata":{"stamp":"s1"},"comment":{"body":"note","public":false}}}""");
        return ticket;
    }
}

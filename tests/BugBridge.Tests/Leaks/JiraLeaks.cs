using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using JiraStandIn = BugBridge.Sandbox.Jira.JiraStandIn;

namespace BugBridge.Tests.Leaks;

/// <summary>Jira Cloud or Jira Data Center, by the stand-in for whichever the sandbox runs.</summary>
internal sealed class JiraLeaks : ILeakJira
{
    private readonly SandboxServer _sandbox;
    private readonly CallBudget _budget;
    private readonly JiraIssueTracker _tracker;

    public JiraLeaks(SandboxServer sandbox, SandboxOptions options, TimeProvider clock, HttpMessageHandler? wire = null)
    {
        var isCloud = options.Jira.Edition == JiraEdition.Cloud;
        _sandbox = sandbox;
        _budget = new CallBudget(60_000, clock);
        _tracker = JiraIssueTracker.Create(
            new JiraSettings
            {
                Kind = isCloud ? JiraKind.Cloud : JiraKind.DataCenter,
                BaseUrl = sandbox.JiraUrl.AbsoluteUri,
                Email = isCloud ? options.Jira.Email : string.Empty,
                Token = options.Jira.Token,
                Projects = ["ENG"],
                HiddenProjects = ["SEC"],
                SearchLag = TimeSpan.Zero,
                CallsPerMinute = 60_000,
                TimeoutSeconds = 300,
            },
            _budget,
            clock,
            wire);
        Jira.AddEngineer("Emil Engineer");
        // In Data Center a comment's mark as internal means something in service projects only.
        var type = isCloud ? "software" : "service_desk";
        Jira.AddProject("ENG", "Engineering", type);
        Jira.AddProject("OPS", "Operations", type);
        Jira.AddProject("SEC", "Security", type);
    }

    public IssueTracker Tracker => _tracker.Ports;

    private JiraStandIn Jira => _sandbox.Jira;

    public string File(string summary) => Jira.FileIssue("ENG", summary);

    public string IdOf(string issue) => Jira.Issue(issue).Id.ToString(CultureInfo.InvariantCulture);

    public string KeyOf(string issue) => Jira.Issue(issue).Key;

    public string Comment(string issue, string text, LeakLimit limit)
    {
        var id = Text(limit switch
        {
            LeakLimit.None => Jira.Comment(issue, text),
            LeakLimit.Role => Jira.Comment(issue, text, role: "Developers"),
            LeakLimit.Group => Jira.Comment(issue, text, group: "jira-developers"),
            _ => Jira.Comment(issue, text, isInternal: true),
        });
        if (limit is LeakLimit.OddReaders or LeakLimit.OddVisibility)
        {
            Limit(issue, id, limit);
        }

        return id;
    }

    public void Edit(string issue, string comment, string text) => Jira.EditComment(issue, Id(comment), text);

    public void Limit(string issue, string comment, LeakLimit limit) => Jira.Locked(() => Jira.ReplaceComment(Jira.Issue(issue), Id(comment), it => it with
    {
        Visibility = limit switch
        {
            LeakLimit.Role => Element("""{"type":"role","value":"Developers","identifier":"1"}"""),
            LeakLimit.Group => Element("""{"type":"group","value":"jira-developers","identifier":"2"}"""),
            LeakLimit.OddVisibility => Element("""["somebody"]"""),
            LeakLimit.OddReaders => Element("""{"type":"crew","value":"night shift"}"""),
            _ => default,
        },
        Properties = limit == LeakLimit.Internal ? Internal : ImmutableSortedDictionary<string, JsonElement>.Empty,
        UpdatedAt = Jira.State.Now,
    }));

    public void Delete(string issue, string comment) => Jira.DeleteComment(issue, Id(comment));

    public void Move(string issue, string project) => Jira.Move(issue, project);

    public void Rename(string issue, string summary) => Jira.SetSummary(issue, summary);

    public void Secure(string issue, bool isSecured) => Jira.SetSecurityLevel(issue, isSecured ? "Security team" : null);

    public IEnumerable<string> Everything() => Jira.Issues.SelectMany(issue => new[] { issue.Summary, issue.Text }
        .Concat(issue.Comments.SelectMany(comment => comment.Properties.Values.Prepend(comment.Body)).Select(said => said.GetRawText()))
        .Concat(issue.Files.Select(file => file.FileName))
        .Concat(issue.Fields.Values.Select(field => field.GetRawText()))
        .Concat(issue.RemoteLinks.Select(link => link.Content.GetRawText()))
        .Concat(issue.Properties.Values.Select(property => property.GetRawText()))
        .Concat(issue.Labels));

    public async ValueTask DisposeAsync()
    {
        _tracker.Dispose();
        await _budget.DisposeAsync();
    }

    private static long Id(string comment) => long.Parse(comment, CultureInfo.InvariantCulture);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    private static ImmutableSortedDictionary<string, JsonElement> Internal { get; } =
        ImmutableSortedDictionary<string, JsonElement>.Empty.Add("sd.public.comment", Element("""{"internal":true}"""));
}

using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Files of issues. Their content is at another host.</summary>
internal sealed class FileRoutes(JiraStandIn site, JiraOptions options, FileHost host)
{
    private const string One = "/rest/api/3/attachment/{file}";

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        new("GET", "/rest/api/3/attachment/meta", CallKind.Read, _ => Answer.Ok(new JsonObject { ["enabled"] = true, ["uploadLimit"] = options.LargestFile })),
        new("GET", One, CallKind.Read, exchange => site.Locked(() => Answer.Ok(FileJson.Of(Found(exchange).File, State)))),
        new("GET", "/rest/api/3/attachment/content/{file}", CallKind.Read, exchange => site.Locked(() => Content(exchange))) { Query = ParameterTypes.Declared("redirect:truth") },
        new("POST", "/rest/api/3/issue/{issue}/attachments", CallKind.Write, exchange => site.Locked(() => Add(exchange))) { LargestFile = options.LargestFile },
        new("DELETE", One, CallKind.Write, exchange => site.Locked(() => Delete(exchange))),
    ];

    private Answer Content(Exchange exchange)
    {
        var (file, _) = Found(exchange);
        return new Answer(303) { Headers = [("Location", host.AddressOf(Remote.Jira, file.Id, file.Content, file.ContentType))] };
    }

    private Answer Add(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        if (exchange.Header("X-Atlassian-Token") is not "no-check")
        {
            return JiraErrors.Said(403, "XSRF check failed");
        }

        if (State.Denied.Contains("CREATE_ATTACHMENTS"))
        {
            return JiraErrors.Said(403, $"You do not have permission to create attachments for the issue with key '{issue.Key}'.");
        }

        if (exchange.Files.Any(file => file.Content is null))
        {
            return JiraErrors.Said(413, $"The attachment exceeds the maximum permitted size of {options.LargestFile} bytes.");
        }

        if (exchange.Files.Count == 0 || exchange.Files.Any(file => file.Field is not "file" || file.FileName.Length == 0))
        {
            return JiraErrors.Said(400, "No attachments found: the form must hold files in fields named 'file'.");
        }

        foreach (var empty in exchange.Files.Where(file => file.Content!.Length == 0))
        {
            exchange.Report($"a file without a byte: {empty.FileName}");
        }

        var made = exchange.Files.Select(file => new JiraFile(State.NextId(), file.FileName, file.ContentType, site.Bridge, State.Now, file.Content!)).ToList();
        State.Change(issue with { Files = issue.Files.AddRange(made) }, site.Bridge, "issue_updated");
        return Answer.Ok(made.Array(file => FileJson.Of(file, State)));
    }

    private Answer Delete(Exchange exchange)
    {
        var (file, issue) = Found(exchange);
        State.Change(issue with { Files = issue.Files.Remove(file) }, site.Bridge, "issue_updated");
        return Answer.Nothing;
    }

    private (JiraFile File, JiraIssue Issue) Found(Exchange exchange)
    {
        var id = exchange.Text("file");
        var issue = State.Issues.Values.FirstOrDefault(issue => issue.Files.Any(file => IssueJson.Id(file.Id) == id));
        return issue is null
            ? throw new Refused(JiraErrors.Said(404, "The attachment with id '" + id + "' does not exist"))
            : (issue.Files.First(file => IssueJson.Id(file.Id) == id), issue);
    }
}

using System.Text;
using System.Text.Json;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Tests.Journeys.Inherited;

/// <summary>
/// What stands in the stand-ins, as a text without wording, times and ids made in passing: what the bridge wrote is told by its stamps, an issue
/// that it filed by the stamp that it was filed with. Stamps that the old version had not journaled yet are not told, since some are made of the ids of issues, which
/// depend on what is filed first. Two versions that do the same leave the same digest.
/// </summary>
/// <param name="sandbox">The stand-ins.</param>
/// <param name="journaled">The stamps in the old version's journal.</param>
internal sealed class WorldDigest(SandboxServer sandbox, IReadOnlySet<string> journaled)
{
    /// <inheritdoc cref="WorldDigest"/>
    public string Make()
    {
        var issues = sandbox.Jira.Issues.ToDictionary(issue => issue.Key, Name, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var ticket in sandbox.Zendesk.Tickets)
        {
            Write(text, $"ticket {ticket.Id} {ticket.Status}", Of(ticket, issues));
        }

        foreach (var issue in sandbox.Jira.Issues.OrderBy(Name, StringComparer.Ordinal))
        {
            Write(text, $"issue {Name(issue)} {issue.Status} {issue.Resolution} {issue.Priority}", Of(issue));
        }

        Write(text, "links", sandbox.Jira.Links.Select(link =>
            $"{link.Type} {Name(sandbox.Jira.Issue($"{link.InwardId}"))} {Name(sandbox.Jira.Issue($"{link.OutwardId}"))}"));
        Write(text, "mails", sandbox.Zendesk.Mails.Select(mail => $"{mail.TicketId} {mail.To}"));
        return text.ToString();
    }

    private IEnumerable<string> Of(ZendeskTicket ticket, Dictionary<string, string> issues) =>
        ticket.Tags.Select(tag => $"tag {tag}")
            .Concat(ticket.Fields.Where(field => field.Value.ValueKind == JsonValueKind.String)
                .Select(field => field.Value.GetString()!)
                .Select(value => $"field {issues.GetValueOrDefault(value, value)}"))
            .Concat(ticket.Audits.Select(audit => StampOf(audit.Custom)).OfType<string>().Select(stamp => $"stamp {Known(stamp)}"))
            .Concat(ticket.Comments.SelectMany(comment => comment.Attachments).Select(file => $"file {file.FileName} {file.Content.Sha256[..8]}"));

    private IEnumerable<string> Of(JiraIssue issue) =>
        issue.Labels.Select(label => $"label {label}")
            .Concat(issue.RemoteLinks.Select(link => $"beside it {link.GlobalId}"))
            .Concat(issue.Comments.Select(comment => $"comment {(StampOf(comment.Properties.GetValueOrDefault("bugbridge")) is { } stamp ? Known(stamp) : "of a person")}"))
            .Concat(issue.Files.Select(file => $"file {file.FileName} {file.Content.Sha256[..8]}"));

    private static void Write(StringBuilder text, string title, IEnumerable<string> lines) =>
        text.Append(title).Append('\n').AppendJoin("", lines.Order(StringComparer.Ordinal).Select(line => $"  {line}\n"));

    private string Known(string stamp) => journaled.Contains(stamp) ? stamp : "of what followed";

    private static string Name(JiraIssue issue) => StampOf(issue.Properties.GetValueOrDefault("bugbridge")) ?? issue.Key;

    private static string? StampOf(JsonElement value)
    {
        var mark = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("bugbridge", out var inner) ? inner : value;
        return mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty("stamp", out var stamp) ? stamp.GetString() : null;
    }
}

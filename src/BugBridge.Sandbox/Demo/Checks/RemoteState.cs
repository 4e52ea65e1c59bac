using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>Both remotes as they are in one moment: all that a check may look at.</summary>
/// <param name="Tickets">All tickets.</param>
/// <param name="Issues">All issues.</param>
/// <param name="HelpdeskBridge">The bridge's user in the helpdesk.</param>
/// <param name="JiraBridge">The bridge's account in Jira.</param>
public sealed record RemoteState(
    ImmutableArray<ZendeskTicket> Tickets, ImmutableArray<JiraIssue> Issues, long HelpdeskBridge, string JiraBridge)
{
    // A mark of Jira's own, which is no stamp.
    private const string ServiceDeskMark = "sd.public.comment";

    /// <summary>What a running sandbox holds.</summary>
    public static RemoteState Of(SandboxServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new RemoteState(server.Zendesk.Tickets, server.Jira.Issues, server.Zendesk.Bridge, server.Jira.Bridge);
    }

    /// <summary>The stamp that came with an update of a ticket; null when a person made it.</summary>
    internal static string? StampOf(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.EnumerateObject().Any() ? metadata.GetRawText() : null;

    /// <summary>The stamp among entity properties; null when a person wrote it.</summary>
    internal static string? StampOf(IEnumerable<KeyValuePair<string, JsonElement>> properties)
    {
        var stamps = properties.Where(property => property.Key is not ServiceDeskMark).Select(property => $"{property.Key}={property.Value.GetRawText()}").ToList();
        return stamps.Count == 0 ? null : string.Join(';', stamps);
    }

    /// <summary>What the bridge wrote into a ticket for reps alone.</summary>
    internal static IEnumerable<ZendeskComment> NotesOfBridge(ZendeskTicket ticket) =>
        ticket.Comments.Where(comment => !comment.IsPublic && StampOf(comment.Custom) is not null);

    /// <summary>The issues that show this ticket beside them, once for each time.</summary>
    internal IEnumerable<JiraIssue> ShownOn(long ticketId) =>
        Issues.SelectMany(issue => issue.RemoteLinks.Where(link => LeadsTo(link.Content, ticketId)).Select(_ => issue));

    /// <summary>True when some address in the JSON leads to the ticket.</summary>
    internal static bool LeadsTo(JsonElement content, long ticketId) =>
        content.ValueKind == JsonValueKind.Object
        && content.GetRawText().Contains(string.Create(null, $"/tickets/{ticketId}\""), StringComparison.Ordinal);
}

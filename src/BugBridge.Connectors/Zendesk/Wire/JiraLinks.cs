using System.Text.Json.Serialization;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>A link of Zendesk's Jira app. Its ids are documented as texts and as numbers.</summary>
internal sealed record WireJiraLink(
    [property: JsonConverter(typeof(LenientText))] string? TicketId,
    [property: JsonConverter(typeof(LenientText))] string? IssueId,
    string? IssueKey,
    DateTimeOffset? CreatedAt);

/// <summary>A page of them. Where other lists have addresses of pages under "links", this one has its links.</summary>
internal sealed record JiraLinksAnswer(Rows<WireJiraLink>? Links, JiraLinksMeta? Meta);

/// <summary>Where they go on.</summary>
internal sealed record JiraLinksMeta(bool? HasMore, [property: JsonConverter(typeof(LenientText))] string? AfterCursor);

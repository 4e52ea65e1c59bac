using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>What Zendesk counts of a ticket, made of its updates.</summary>
internal static class TicketMetrics
{
    public static JsonObject Of(ZendeskTicket ticket, string baseUrl)
    {
        var states = ticket.Audits
            .SelectMany(audit => audit.Events.Where(change => change.FieldName is "status").Select(change => (audit.CreatedAt, IsSolved: IsSolved(change.Value.Text()))))
            .ToList();
        var solvings = states.Where((state, at) => state.IsSolved && (at == 0 || !states[at - 1].IsSolved)).Select(state => state.CreatedAt).ToList();
        return new JsonObject
        {
            ["url"] = $"{baseUrl}/api/v2/ticket_metrics/{ticket.Id}.json",
            ["id"] = ticket.Id,
            ["ticket_id"] = ticket.Id,
            ["created_at"] = ZendeskJson.Time(ticket.CreatedAt),
            ["updated_at"] = ZendeskJson.Time(ticket.UpdatedAt),
            ["reopens"] = states.Where((state, at) => !state.IsSolved && at > 0 && states[at - 1].IsSolved).Count(),
            ["replies"] = ticket.Comments.Count(comment => comment.IsPublic && comment.AuthorId != ticket.RequesterId),
            ["solved_at"] = solvings.Count == 0 ? null : ZendeskJson.Time(solvings[^1]),
            ["first_resolution_time_in_minutes"] = Minutes(solvings.Count == 0 ? null : solvings[0] - ticket.CreatedAt),
        };
    }

    private static bool IsSolved(string? status) => status is "solved" or "closed";

    private static JsonObject Minutes(TimeSpan? length) => new() { ["calendar"] = (long?)length?.TotalMinutes, ["business"] = null };
}

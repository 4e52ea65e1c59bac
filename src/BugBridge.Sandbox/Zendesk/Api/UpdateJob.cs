using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>An update of many tickets, done in the background.</summary>
internal sealed class UpdateJob(string id, int total)
{
    /// <summary>The job's id.</summary>
    public string Id { get; } = id;

    /// <summary>The outcomes, one a ticket; null until it has run.</summary>
    public IReadOnlyList<JsonObject>? Results { get; set; }

    /// <summary>When it ran, UTC.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Keeps the timer of a delayed job alive.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>As the API shows it; a job that was only just accepted is queued, whatever has become of it meanwhile.</summary>
    public JsonObject Status(string baseUrl, bool isNew) => new()
    {
        ["job_status"] = new JsonObject
        {
            ["id"] = Id,
            ["job_type"] = "bulk_ticket_update",
            ["url"] = $"{baseUrl}/api/v2/job_statuses/{Id}.json",
            ["total"] = total,
            ["progress"] = isNew ? null : Results?.Count,
            ["status"] = isNew || Results is null ? "queued" : "completed",
            ["message"] = isNew || DoneAt is not { } at ? null : $"Completed at {at:yyyy-MM-dd HH:mm:ss} +0000",
            ["results"] = isNew || Results is null ? null : new JsonArray([.. Results.Select(result => result.DeepClone())]),
        },
    };
}

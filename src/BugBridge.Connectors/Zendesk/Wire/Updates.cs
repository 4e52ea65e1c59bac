using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>What is sent to change one ticket or many.</summary>
internal sealed record UpdateBody(TicketEdit Ticket);

/// <summary>The change itself; what is null stays as it is.</summary>
/// <param name="Comment">The note.</param>
/// <param name="CustomFields">Fields to set.</param>
/// <param name="AdditionalTags">Tags to add.</param>
/// <param name="RemoveTags">Tags to take away.</param>
/// <param name="Metadata">Comes back as <c>metadata.custom</c> of the audit.</param>
internal sealed record TicketEdit(
    NewNote? Comment,
    IReadOnlyList<FieldEdit>? CustomFields,
    IReadOnlyList<string>? AdditionalTags,
    IReadOnlyList<string>? RemoveTags,
    IReadOnlyDictionary<string, StampValue> Metadata);

/// <summary>An internal note. There is no other kind to be sent.</summary>
/// <param name="HtmlBody">What it says.</param>
internal sealed record NewNote(string HtmlBody)
{
    /// <summary>Always sent: left out, it would be whatever the ticket's comment before was.</summary>
    public bool? Public { get; } = false;

    /// <summary>The tokens of files that it shows, or null.</summary>
    public IReadOnlyList<string>? Uploads { get; init; }
}

/// <summary>A field and its new value; null clears it.</summary>
internal sealed record FieldEdit(long Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Value);

internal sealed record StampValue(string Stamp);

internal sealed record UpdateAnswer(WireTicket? Ticket, WireAudit? Audit);

internal sealed record TagsBody(IReadOnlyList<string>? Tags);

internal sealed record JobAnswer(WireJob? JobStatus);

/// <summary>A job in the background.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">queued, working, completed, failed or killed.</param>
/// <param name="Message">What the worker says, for people.</param>
/// <param name="Results">A list with one entry for each ticket, once there is one.</param>
internal sealed record WireJob(string? Id, string? Status, string? Message, JsonElement Results)
{
    /// <summary>True while tickets may still be changed by it.</summary>
    public bool IsUnderWay => Status is "queued" or "working";
}

/// <summary>What became of one ticket of a job.</summary>
internal sealed record WireJobResult(long? Id, bool? Success, string? Status, string? Error, string? Details);

using System.Text.Json.Serialization;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>One thing that happened to a ticket.</summary>
/// <param name="Id">Given in rising order, though a lower one may become visible after a higher one.</param>
/// <param name="Type">Create, Correspond (public), Comment (internal), Status, CustomField and many more.</param>
/// <param name="ObjectId">The ticket.</param>
/// <param name="Creator">Who did it.</param>
/// <param name="Created">When, by Request Tracker's clock.</param>
[BelongsTo(nameof(ObjectId))]
internal sealed record WireTransaction(
    [property: JsonPropertyName("id")] long Id,
    string? Type,
    long ObjectId,
    [property: JsonConverter(typeof(AbsentAsTextConverter<WireRef>))] WireRef? Creator,
    DateTimeOffset Created)
{
    private const string Resolved = "resolved";

    /// <summary>For a change: what it was.</summary>
    public string? OldValue { get; init; }

    /// <summary>For a change: what it became.</summary>
    public string? NewValue { get; init; }

    /// <summary>True when the ticket was resolved, where its queue has Request Tracker's own life cycle.</summary>
    public bool IsResolving => Type is "Status" && NewValue is Resolved;

    /// <summary>True when the ticket was opened again after it had been resolved.</summary>
    public bool IsReopening => Type is "Status" && OldValue is Resolved && NewValue is "new" or "open" or "stalled";

    /// <summary>True for what carries a message.</summary>
    public bool IsMessage => Type is "Create" or "Correspond" or "Comment";
}

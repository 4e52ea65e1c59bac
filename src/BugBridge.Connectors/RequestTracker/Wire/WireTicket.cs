using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A ticket, from its own address or from a search.</summary>
internal sealed record WireTicket
{
    [JsonPropertyName("id")]
    public long Id { get; init; }

    public string? Subject { get; init; }

    public string? Status { get; init; }

    /// <summary><c>ticket</c>; reminders and approvals are tickets of other types. Only a ticket's own address gives this: searches find no others.</summary>
    public string? Type { get; init; }

    /// <summary>False for what Request Tracker keeps like a ticket and no customer ever asked: reminders and approvals.</summary>
    public bool IsFromSomebody => Type is null or "ticket";

    [JsonConverter(typeof(AbsentAsTextConverter<WireRef>))]
    public WireRef? Queue { get; init; }

    [JsonConverter(typeof(AbsentAsTextConverter<WireRef>))]
    public WireRef? Owner { get; init; }

    [JsonConverter(typeof(AbsentAsTextConverter<IReadOnlyList<WireRef?>>))]
    public IReadOnlyList<WireRef?>? Requestor { get; init; }

    [JsonConverter(typeof(AbsentAsTextConverter<IReadOnlyList<WireField>>))]
    public IReadOnlyList<WireField>? CustomFields { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>1970 for a ticket that is not resolved.</summary>
    public DateTimeOffset? Resolved { get; init; }

    /// <summary>What may be done with it; only a ticket's own address gives this.</summary>
    [JsonPropertyName("_hyperlinks")]
    public IReadOnlyList<WireHyperlink>? Hyperlinks { get; init; }
}

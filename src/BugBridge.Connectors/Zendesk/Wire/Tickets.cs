using System.Text.Json;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>A ticket as every endpoint gives it.</summary>
internal sealed record WireTicket
{
    public long Id { get; init; }

    public string? Subject { get; init; }

    /// <summary>The first comment as plain text.</summary>
    public string? Description { get; init; }

    public string? Status { get; init; }

    public long? RequesterId { get; init; }

    public long? AssigneeId { get; init; }

    public long? OrganizationId { get; init; }

    public long? GroupId { get; init; }

    public long? TicketFormId { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<WireFieldValue>? CustomFields { get; init; }

    public JsonElement Via { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where Zendesk puts it into the ticket: the export does, lists give it beside the tickets.</summary>
    public WireMetricSet? MetricSet { get; init; }
}

/// <summary>What Zendesk counts of a ticket.</summary>
internal sealed record WireMetricSet
{
    public long TicketId { get; init; }

    public int? Reopens { get; init; }

    /// <summary>When it was solved last.</summary>
    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>From its creation to when it was first solved.</summary>
    public WireMinutes? FirstResolutionTimeInMinutes { get; init; }
}

/// <summary>A length of time in whole minutes.</summary>
internal sealed record WireMinutes(long? Calendar);

/// <summary>A custom field of a ticket: text, number, truth value or list of texts.</summary>
internal sealed record WireFieldValue(long Id, JsonElement Value);

/// <summary>What was asked for with <c>include</c>; null when Zendesk did not send it. What cannot be read of it is as if it were not there, and is asked for where it is needed.</summary>
internal interface ISideloads
{
    Rows<WireUser>? Users { get; }

    Rows<WireNamed>? Organizations { get; }

    Rows<WireNamed>? Groups { get; }

    Rows<WireMetricSet>? MetricSets { get; }
}

internal sealed record TicketAnswer(
    WireTicket? Ticket,
    Rows<WireUser>? Users,
    Rows<WireNamed>? Organizations,
    Rows<WireNamed>? Groups,
    Rows<WireMetricSet>? MetricSets = null) : ISideloads;

internal sealed record TicketsAnswer(
    IReadOnlyList<WireTicket>? Tickets,
    Rows<WireUser>? Users,
    Rows<WireNamed>? Organizations,
    Rows<WireNamed>? Groups,
    Rows<WireMetricSet>? MetricSets = null) : ISideloads;

/// <summary>One page of the incremental export of tickets.</summary>
internal sealed record TicketExportAnswer(
    Rows<WireTicket>? Tickets,
    string? AfterCursor,
    bool? EndOfStream,
    Rows<WireUser>? Users,
    Rows<WireNamed>? Organizations,
    Rows<WireNamed>? Groups,
    Rows<WireMetricSet>? MetricSets = null) : ISideloads;

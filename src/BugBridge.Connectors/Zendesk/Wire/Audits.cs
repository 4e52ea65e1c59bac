using System.Text.Json;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>One change of a ticket with everything that happened in it.</summary>
internal sealed record WireAudit(long Id, DateTimeOffset? CreatedAt, JsonElement Metadata, IReadOnlyList<WireComment>? Events);

internal sealed record AuditsAnswer(IReadOnlyList<WireAudit>? Audits, PageMeta? Meta, string? NextPage) : IPaged;

/// <summary>An audit as the export of ticket events gives it.</summary>
internal sealed record WireTicketEvent(
    long? TicketId, long? Timestamp, DateTimeOffset? CreatedAt, long? UpdaterId, JsonElement Metadata, IReadOnlyList<WireComment>? ChildEvents);

/// <summary>One page of the incremental export of ticket events.</summary>
/// <param name="TicketEvents">The audits.</param>
/// <param name="EndTime">The most recent time in the page, seconds since 1970: where the next page starts.</param>
/// <param name="EndOfStream">True when nothing newer is to be had now.</param>
internal sealed record EventExportAnswer(Rows<WireTicketEvent>? TicketEvents, long? EndTime, bool? EndOfStream);

using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>One update of a ticket, with all that it changed.</summary>
/// <param name="Id">The id; grows with time.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="AuthorId">Who did it.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="Via">How it came.</param>
/// <param name="Custom">The metadata sent with it; undefined when there was none.</param>
/// <param name="Events">What changed.</param>
/// <param name="Comment">The comment that came with it, or null.</param>
public sealed record ZendeskAudit(
    long Id,
    long TicketId,
    long AuthorId,
    DateTimeOffset CreatedAt,
    ZendeskVia Via,
    JsonElement Custom,
    ImmutableArray<ZendeskFieldChange> Events,
    ZendeskComment? Comment);

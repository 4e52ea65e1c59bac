using System.Text.Json;

namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A reply, a note, or what a customer answered. Notes can be edited and deleted by people: what is gone no longer comes.</summary>
internal sealed record WireConversation
{
    public long Id { get; init; }

    /// <summary>HTML.</summary>
    public string? Body { get; init; }

    /// <summary>The same as plain text.</summary>
    public string? BodyText { get; init; }

    /// <summary>True when it came from the customers' side.</summary>
    public bool? Incoming { get; init; }

    /// <summary>True when only reps see it. Kept as it came, since only the two truth values say anything.</summary>
    public JsonElement Private { get; init; }

    /// <summary>How it came: 0 a reply, 2 a note, 8 a forwarded mail, 4 what Freshdesk notes by itself.</summary>
    public int? Source { get; init; }

    public long? UserId { get; init; }

    public IReadOnlyList<WireAttachment>? Attachments { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}

using System.Text.Json;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>How far the exports have been read.</summary>
/// <param name="TicketsCursor">Zendesk's cursor in the export of tickets; null as long as it gave none, because nothing had changed.</param>
/// <param name="EventsStart">From when on ticket events are wanted, and tickets while there is no cursor; seconds since 1970.</param>
internal sealed record PollCursor(string? TicketsCursor, long EventsStart)
{
    /// <summary>The cursor from its text.</summary>
    /// <exception cref="RemoteException">The text is not one that <see cref="ToString"/> made.</exception>
    public static PollCursor Parse(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<PollCursor>(text, JsonSerializerOptions.Web) is { EventsStart: > 0 } cursor)
            {
                return cursor;
            }
        }
        catch (JsonException failure)
        {
            throw Unusable(failure);
        }

        throw Unusable(null);
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    private static RemoteException Unusable(Exception? inner) => new(
        Remote.Helpdesk,
        RemoteFailureKind.Refused,
        "The stored position in Zendesk's export cannot be used; was the helpdesk changed? BugBridge starts again from now.",
        inner: inner);
}

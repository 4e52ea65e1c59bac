using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="Name">Its name.</param>
/// <param name="TicketCustomFields">Those that the account may see.</param>
internal sealed record WireQueue(
    string? Name,
    [property: JsonConverter(typeof(AbsentAsTextConverter<IReadOnlyList<WireField>>))] IReadOnlyList<WireField>? TicketCustomFields);

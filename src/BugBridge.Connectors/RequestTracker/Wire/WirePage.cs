using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>One page of a list. The totals are left out: they are null for any account that may not see everything.</summary>
/// <param name="Items">The rows that the account may see.</param>
internal sealed record WirePage<T>([property: JsonPropertyName("items")] IReadOnlyList<T>? Items);

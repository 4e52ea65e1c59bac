using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A pointer to another record.</summary>
/// <param name="Id">A number, or for users the login name.</param>
/// <param name="Name">Where it was asked for.</param>
internal sealed record WireRef([property: JsonPropertyName("id"), JsonConverter(typeof(TextOrNumberConverter))] string? Id, string? Name);

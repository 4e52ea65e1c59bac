using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A user in a list.</summary>
/// <param name="Id">The number, since it is asked for; otherwise lists give the login name here.</param>
/// <param name="Name">The login name.</param>
internal sealed record WireUserRow([property: JsonPropertyName("id"), JsonConverter(typeof(TextOrNumberConverter))] string? Id, string? Name);

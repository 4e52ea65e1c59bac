using System.Text.Json;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>How Freshdesk writes JSON.</summary>
internal static class FreshdeskJson
{
    /// <summary>Snake case, nulls left out; a null among custom fields stays, since it clears the field.</summary>
    public static JsonSerializerOptions Options { get; } = JsonBodies.Options(JsonNamingPolicy.SnakeCaseLower);
}

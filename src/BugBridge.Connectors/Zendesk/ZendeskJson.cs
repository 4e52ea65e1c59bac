using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk;

/// <summary>How Zendesk writes JSON.</summary>
internal static class ZendeskJson
{
    /// <summary>Snake case, nulls left out, texts read leniently.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = JsonBodies.Options(JsonNamingPolicy.SnakeCaseLower);
        options.Converters.Add(new LenientText());
        return options;
    }
}

using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Serving;

/// <summary>What a stand-in answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body, or null for none.</param>
internal sealed record Answer(int Status, JsonNode? Body = null)
{
    /// <summary>Headers beyond the content's own.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>A body that is no JSON, and its media type; null where the body is JSON.</summary>
    public (string Content, string Type)? Plain { get; private init; }

    /// <summary>200 with a body that is no JSON.</summary>
    public static Answer Of(string content, string type) => new(200) { Plain = (content, type) };

    /// <summary>200 with a body.</summary>
    public static Answer Ok(JsonNode body) => new(200, body);

    /// <summary>201 with a body.</summary>
    public static Answer Created(JsonNode? body = null) => new(201, body);

    /// <summary>204.</summary>
    public static Answer Nothing { get; } = new(204);
}

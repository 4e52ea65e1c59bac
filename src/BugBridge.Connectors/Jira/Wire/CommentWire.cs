using System.Text.Json;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>
/// A comment. What decides who may read it is kept as it came, so that a shape nobody expects is seen as such and not as "public".
/// </summary>
internal sealed record CommentWire
{
    public string? Id { get; init; }

    public UserWire? Author { get; init; }

    public JsonElement Body { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public JsonElement JsdPublic { get; init; }

    public JsonElement Visibility { get; init; }

    /// <summary>The comment that it replies to, as text or number; missing for one that replies to none, and in Data Center.</summary>
    public JsonElement ParentId { get; init; }

    /// <summary>An array of key and value; missing unless it was asked for.</summary>
    public JsonElement Properties { get; init; }
}

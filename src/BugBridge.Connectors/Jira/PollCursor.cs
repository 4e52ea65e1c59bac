using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// Where polling stands. Times are of our own clock and only their distance is used, so neither the difference between the clocks nor the
/// time zone of Jira's user matters.
/// </summary>
/// <param name="Since">When the last complete pass began.</param>
/// <param name="Began">When the pass under way began; null between passes.</param>
/// <param name="Page">Where the pass under way goes on.</param>
/// <param name="Minutes">How far the pass under way looks back: all its pages must ask the same.</param>
internal sealed record PollCursor(
    [property: JsonPropertyName("since")] DateTimeOffset Since,
    [property: JsonPropertyName("began")] DateTimeOffset? Began = null,
    [property: JsonPropertyName("page")] string? Page = null,
    [property: JsonPropertyName("minutes")] int Minutes = 0)
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static PollCursor Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PollCursor>(text, Options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException failure)
        {
            throw JiraFailures.Unreadable("cannot be polled, because the stored position is unreadable: " + failure.Message, failure);
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}

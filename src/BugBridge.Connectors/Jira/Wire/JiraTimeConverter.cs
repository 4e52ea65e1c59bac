using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>Jira writes times as <c>2026-11-02T09:00:00.000+0100</c>, without the colon that ISO 8601 wants in the offset. Gives UTC.</summary>
internal sealed class JiraTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new JsonException("A time is expected.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture));
}

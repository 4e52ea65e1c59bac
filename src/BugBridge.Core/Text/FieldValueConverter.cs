using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Text;

/// <summary>Keeps a field with one value as a text, as older versions kept every field, and one with several as a list of texts.</summary>
internal sealed class FieldValueConverter : JsonConverter<FieldValue>
{
    /// <inheritdoc/>
    public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? [.. JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []]
            : reader.GetString() ?? string.Empty;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
    {
        if (value.Count > 1)
        {
            JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
        else
        {
            writer.WriteStringValue(value.Only ?? string.Empty);
        }
    }
}

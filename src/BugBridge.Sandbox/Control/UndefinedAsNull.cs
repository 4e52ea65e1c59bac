using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Sandbox.Control;

/// <summary>Writes JSON values that were never set as null, where the serialiser would refuse them.</summary>
internal sealed class UndefinedAsNull : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

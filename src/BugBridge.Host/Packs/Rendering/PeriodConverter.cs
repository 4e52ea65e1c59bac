using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Core.Calendar;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A period for programs: its name, and from when until when it goes, UTC.</summary>
internal sealed class PeriodConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Packs are only written.");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.ToString());
        writer.WriteString("from", value.From.UtcDateTime);
        writer.WriteString("until", value.Until.UtcDateTime);
        writer.WriteString("zone", value.Zone.Id);
        writer.WriteEndObject();
    }
}

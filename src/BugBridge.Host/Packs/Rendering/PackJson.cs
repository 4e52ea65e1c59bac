using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>What a pack was made of, for programs.</summary>
internal static class PackJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(), new PeriodConverter() },
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public static string Write(Pack pack) =>
        JsonSerializer.Serialize(new { Report = pack.Name, pack.Title, At = pack.At.UtcDateTime, pack.Data }, Options);
}

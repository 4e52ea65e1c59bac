using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>What a pack was made of, for programs.</summary>
internal static class PackJson
{
    /// <summary>How it is written, which the schema of packs is made of as well.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(), new PeriodConverter() },
        Encoder = JavaScriptEncoder.Create(Readable()),
    };

    public static string Write(Pack pack) =>
        JsonSerializer.Serialize(new { Report = pack.Name, pack.Title, At = pack.At.UtcDateTime, pack.Data }, Options);

    /// <summary>All letters as they are; signs that turn the direction of text only as escapes.</summary>
    private static TextEncoderSettings Readable()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        letters.ForbidRanges(UnicodeRange.Create('\u202A', '\u202E'), UnicodeRange.Create('\u2066', '\u2069'));
        return letters;
    }
}

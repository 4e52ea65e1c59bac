using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Host.Export;

/// <summary>How exports write JSON.</summary>
internal static class ExportJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}

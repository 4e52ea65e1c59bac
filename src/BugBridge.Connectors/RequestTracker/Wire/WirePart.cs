using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A part of a message as it stands at its own address.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">The part that it stands in: a pointer, or "0" for the outermost.</param>
internal sealed record WirePart([property: JsonPropertyName("id")] long Id, JsonElement Parent)
{
    /// <summary>The number of the part that it stands in; 0 for the outermost.</summary>
    [JsonIgnore]
    public long ParentId =>
        Parent.ValueKind == JsonValueKind.Object && Parent.TryGetProperty("id", out var id) && long.TryParse(id.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Http;

/// <summary>Reads <see cref="Rows{T}"/>.</summary>
internal sealed class RowsConverter<T> : JsonConverter<Rows<T>>
{
    private const string OwnId = "id";
    private static readonly string Item = typeof(T).GetCustomAttribute<BelongsToAttribute>()?.Property ?? OwnId;

    public override Rows<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list was expected, and not {reader.TokenType}.");
        }

        var items = ImmutableArray.CreateBuilder<T>();
        var broken = ImmutableArray.CreateBuilder<BrokenRow>();
        var total = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; total++)
        {
            using var row = JsonDocument.ParseValue(ref reader);
            try
            {
                if (row.Deserialize<T>(options) is { } item)
                {
                    items.Add(item);
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
            {
                var reason = $"The remote gave it in a list in a form that cannot be read: {failure.Message}";
                broken.Add(new BrokenRow(TextOf(row.RootElement, OwnId), TextOf(row.RootElement, Item), reason));
            }
        }

        return new Rows<T>(items.ToImmutable(), broken.ToImmutable(), total);
    }

    public override void Write(Utf8JsonWriter writer, Rows<T> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string? TextOf(JsonElement row, string property) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(property, out var id) && id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && id.ToString() is { Length: > 0 } text ? text : null;
}

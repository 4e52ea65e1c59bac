using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>Reads <see cref="Rows{T}"/>.</summary>
internal sealed class RowsConverter<T> : JsonConverter<Rows<T>>
{
    public override Rows<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list was expected, and not {reader.TokenType}.");
        }

        var items = ImmutableArray.CreateBuilder<T>();
        var broken = ImmutableArray.CreateBuilder<Unread>();
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
                if (IdOf(row.RootElement) is { Length: > 0 } id)
                {
                    broken.Add(new Unread(id, $"The remote gave it in a list in a form that cannot be read: {failure.Message}"));
                }
            }
        }

        return new Rows<T>(items.ToImmutable(), broken.ToImmutable(), total);
    }

    public override void Write(Utf8JsonWriter writer, Rows<T> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string? IdOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number or JsonValueKind.String ? id.ToString() : null;
}

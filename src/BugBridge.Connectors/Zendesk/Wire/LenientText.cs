using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>
/// Reads texts that hold half a surrogate pair, as a browser's JSON does when somebody's emoji was cut in two. System.Text.Json refuses
/// them, and one such comment would make a whole page of tickets unreadable for good.
/// </summary>
internal sealed class LenientText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw new JsonException($"A text was expected, not {reader.TokenType}.");
        }

        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : Raw(reader);
        }
        catch (InvalidOperationException)
        {
            return CleanText.Of(Unescaped(Raw(reader)));
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Raw(in Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private static string Unescaped(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
            }
            else if (raw[++i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(Unescaped(raw[i]));
            }
        }

        return text.ToString();
    }

    private static char Unescaped(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}

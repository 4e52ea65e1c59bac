using System.Text;

namespace BugBridge.Tests.Host.Telemetry;

/// <summary>A span as a collector reads it from OTLP's bytes.</summary>
internal sealed record OtlpSpan(string Trace, string Id, string Parent, string Name, ulong BeganAt, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The spans of an export request.</summary>
    public static IEnumerable<OtlpSpan> In(ReadOnlyMemory<byte> request) =>
        from resource in ProtobufField.In(request)
        from scope in ProtobufField.In(resource.Bytes).Where(field => field.Number == 2)
        from span in ProtobufField.In(scope.Bytes).Where(field => field.Number == 2)
        select Read([.. ProtobufField.In(span.Bytes)]);

    private static OtlpSpan Read(List<ProtobufField> fields)
    {
        string Hex(int number) => Convert.ToHexStringLower((fields.Find(field => field.Number == number)?.Bytes ?? default).Span);
        return new OtlpSpan(
            Hex(1),
            Hex(2),
            Hex(4),
            Text(fields.Find(field => field.Number == 5)!.Bytes),
            fields.Find(field => field.Number == 7)!.Value,
            fields.Where(field => field.Number == 9).Select(field => ProtobufField.In(field.Bytes).ToList()).ToDictionary(
                tag => Text(tag[0].Bytes), tag => Value(ProtobufField.In(tag[1].Bytes).First()), StringComparer.Ordinal));
    }

    private static string Value(ProtobufField value) => value.Number == 1 ? Text(value.Bytes) : value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}

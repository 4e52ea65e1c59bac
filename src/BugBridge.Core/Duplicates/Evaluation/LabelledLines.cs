using System.Globalization;
using System.Text.Json;

namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>
/// Reads labelled reports from JSON lines in time order: <c>id, title, description, product, component, created, duplicate_of</c>, and where so
/// <c>dup_target_unknown</c>. A line ends with LF alone: texts hold other separators.
/// </summary>
public sealed class LabelledLines
{
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>The reports, one by one.</summary>
    /// <exception cref="EvaluationFaultException">A line is not such a report, ids repeat, or the order is not that of time.</exception>
    public IEnumerable<LabelledReport> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        foreach (var line in Lines(lines))
        {
            number++;
            if (line.AsSpan().Trim().Length > 0)
            {
                yield return ReadLine(line, number);
            }
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        var line = new System.Text.StringBuilder();
        var buffer = new char[1 << 16];
        for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
        {
            var from = 0;
            for (var end = buffer.AsSpan(from, read - from).IndexOf('\n'); end >= 0; end = buffer.AsSpan(from, read - from).IndexOf('\n'))
            {
                yield return line.Append(buffer, from, end).ToString();
                line.Clear();
                from += end + 1;
            }

            line.Append(buffer, from, read - from);
        }

        yield return line.ToString();
    }

    private LabelledReport ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Labelled(document.RootElement, number);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw Fault(number, $"is not a report as a JSON object ({fault.Message})");
        }
    }

    private LabelledReport Labelled(JsonElement json, int number)
    {
        var id = Text(json, "id") ?? throw Fault(number, "has no id");
        var created = DateTimeOffset.Parse(
            Text(json, "created") ?? throw Fault(number, "has no time of creation ('created')"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (created < _latest)
        {
            throw Fault(number, $"was created before the line above it; sort the file by 'created'");
        }

        _latest = created;
        var earlier = Text(json, "duplicate_of");
        var group = earlier is null ? id : _groups.GetValueOrDefault(earlier) ?? throw Fault(number, $"repeats {earlier}, which is not above it");
        if (!_groups.TryAdd(id, group))
        {
            throw Fault(number, $"has the id {id}, which a line above it has");
        }

        var report = new Report(id, Text(json, "title") ?? string.Empty, Text(json, "description") ?? string.Empty, Text(json, "product"), Text(json, "component"), created);
        var isUnclear = json.TryGetProperty("dup_target_unknown", out var unknown) && unknown.ValueKind == JsonValueKind.True;
        return new LabelledReport(report, group, earlier is null, isUnclear);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()
        : null;

    private static EvaluationFaultException Fault(int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {line} {what}."));
}

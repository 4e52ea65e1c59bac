namespace BugBridge.Tests.Masking.Labelled;

/// <summary>The labelled sets, <c>secrets.txt</c> and <c>names.txt</c>; their first lines say how they are written.</summary>
internal static class LabelledSet
{
    /// <summary>All cases. Every second one of a kind is held out.</summary>
    public static IReadOnlyList<LabelledCase> Read() => [.. Lines("secrets.txt").Select(line => LabelledCase.Read(line.Kind, line.IsHeldOut, line.Written))];

    /// <summary>All cases with names. Every second one of a kind is held out.</summary>
    public static IReadOnlyList<NamedCase> ReadNames() =>
        [.. Lines("names.txt").Select(line => (line, Parts: line.Written.Split(" | ", 2))).Select(one => new NamedCase(one.Parts[0], LabelledCase.Read(one.line.Kind, one.line.IsHeldOut, one.Parts[1])))];

    private static List<(string Kind, bool IsHeldOut, string Written)> Lines(string set)
    {
        using var stream = typeof(LabelledSet).Assembly.GetManifestResourceStream(set)!;
        using var reader = new StreamReader(stream);
        var (lines, seen) = (new List<(string Kind, bool IsHeldOut, string Written)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(" | ", 2) is [var kind, var rest] && line[0] != '#')
            {
                seen[kind] = seen.GetValueOrDefault(kind) + 1;
                lines.Add((kind, seen[kind] % 2 == 0, rest));
            }
        }

        return lines;
    }
}

namespace BugBridge.Tests.Privacy.Labelled;

/// <summary>The labelled set, <c>secrets.txt</c>; its first lines say how it is written.</summary>
internal static class LabelledSet
{
    /// <summary>All cases. Every second one of a kind is held out.</summary>
    public static IReadOnlyList<LabelledCase> Read()
    {
        using var stream = typeof(LabelledSet).Assembly.GetManifestResourceStream("secrets.txt")!;
        using var reader = new StreamReader(stream);
        var (cases, seen) = (new List<LabelledCase>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(" | ", 2) is not [var kind, var text] || line[0] == '#')
            {
                continue;
            }

            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            cases.Add(LabelledCase.Read(kind, seen[kind] % 2 == 0, text));
        }

        return cases;
    }
}

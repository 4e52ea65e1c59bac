using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.Topics;

/// <summary>The texts that come with the program, as they are in the folder Texts.</summary>
internal static class TextFiles
{
    private const string Folder = "Demo/";

    /// <summary>All topics of all files whose name is not that of a list, in a fixed order.</summary>
    public static ImmutableArray<DemoTopic> Topics() =>
    [
        .. typeof(TextFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && !IsList(name))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => TopicReader.Read(Lines(name))),
    ];

    /// <summary>A file of lists: each begins with <c># name</c>, and has an entry a line.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Lists(string file) => Lines(Folder + file)
        .Aggregate(
            (Name: string.Empty, Lists: ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal)),
            (read, line) => line switch
            {
                _ when line.StartsWith("# ", StringComparison.Ordinal) => (line[2..], read.Lists.Add(line[2..], [])),
                "" => read,
                _ => (read.Name, read.Lists.SetItem(read.Name, read.Lists[read.Name].Add(line))),
            })
        .Lists;

    private static bool IsList(string name) => name is Folder + "voices.md" or Folder + "names.md";

    private static ImmutableArray<string> Lines(string name)
    {
        using var stream = typeof(TextFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The text {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')];
    }
}

using BugBridge.Core.Duplicates.Words;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The words of components' names, to see whether a text speaks of a component. Remembers what it has read.</summary>
internal sealed class ComponentNames(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int[]> _read = new(StringComparer.Ordinal);

    /// <summary>Those words of the name that some report holds.</summary>
    public int[] Words(string component)
    {
        if (!_read.TryGetValue(component, out var numbers))
        {
            var words = new List<Word>();
            new WordReader(Language.English).Read(component, words);
            numbers = [.. words.Select(word => vocabulary.Find(word.Stem)).Where(number => number >= 0).Distinct()];
            _read.Add(component, numbers);
        }

        return numbers;
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>All phrases of all categories, found in a text in one go.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);

    public PhraseTable(ImmutableArray<Category> categories)
    {
        for (var at = 0; at < categories.Length; at++)
        {
            for (var place = 0; place < categories[at].Phrases.Length; place++)
            {
                foreach (var form in FoldedWords.FormsOf(categories[at].Phrases[place]).Where(form => !form.IsEmpty))
                {
                    Add(new Phrase(at, place, categories[at].Phrases[place], form));
                }
            }
        }
    }

    /// <summary>The phrases in a text, each once.</summary>
    public HashSet<(int Category, int Place, string Written, int Words)> In(ImmutableArray<string> words)
    {
        var found = new HashSet<(int, int, string, int)>();
        for (var at = 0; at < words.Length; at++)
        {
            if (_byFirstWord.TryGetValue(words[at], out var candidates))
            {
                var rest = words.AsSpan()[at..];
                foreach (var phrase in candidates)
                {
                    if (rest.StartsWith(phrase.Words.AsSpan()))
                    {
                        found.Add((phrase.Category, phrase.Place, phrase.Written, phrase.Words.Length));
                    }
                }
            }
        }

        return found;
    }

    private void Add(Phrase phrase)
    {
        if (!_byFirstWord.TryGetValue(phrase.Words[0], out var list))
        {
            _byFirstWord[phrase.Words[0]] = list = [];
        }

        list.Add(phrase);
    }

    private sealed record Phrase(int Category, int Place, string Written, ImmutableArray<string> Words);
}

using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>What differs between two wordings, sentence by sentence. Formatting, punctuation, capitals and order are no difference.</summary>
/// <param name="TakenOut">Sentences that only the first has, in its order.</param>
/// <param name="PutIn">Sentences that only the second has, in its order.</param>
internal sealed record TextChange(ImmutableArray<string> TakenOut, ImmutableArray<string> PutIn)
{
    // A reader wants to see what changed, not to read all of it twice.
    private const int MostShown = 5;
    private const int LongestShown = 240;

    /// <summary>True when both say the same.</summary>
    public bool IsNothing => TakenOut.IsEmpty && PutIn.IsEmpty;

    /// <summary>Compares plain texts.</summary>
    public static TextChange Between(string before, string now) => new(Without(before, now), Without(now, before));

    /// <summary>As a list: what was taken out, then what was put in; no block when nothing changed.</summary>
    public ImmutableArray<Block> Blocks() => IsNothing
        ? []
        : [new BlockList(false, [.. Items("Removed: ", TakenOut), .. Items("Added: ", PutIn)])];

    private static ImmutableArray<string> Without(string text, string other)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in Sentences.Of(other))
        {
            var key = Key(sentence);
            there[key] = there.GetValueOrDefault(key) + 1;
        }

        var alone = ImmutableArray.CreateBuilder<string>();
        foreach (var sentence in Sentences.Of(text))
        {
            var key = Key(sentence);
            if (key.Length == 0)
            {
                continue;
            }

            if (there.GetValueOrDefault(key) is > 0 and var count)
            {
                there[key] = count - 1;
            }
            else
            {
                alone.Add(sentence);
            }
        }

        return alone.ToImmutable();
    }

    private static string Key(string sentence) => string.Join(' ', Sentences.Words(sentence));

    private static IEnumerable<ListItem> Items(string label, ImmutableArray<string> sentences)
    {
        foreach (var sentence in sentences.Take(MostShown))
        {
            yield return Item(label, "“" + (sentence.Length <= LongestShown ? sentence : CleanText.Of(sentence[..LongestShown]) + "…") + "”");
        }

        if (sentences.Length > MostShown)
        {
            yield return Item(label, $"{sentences.Length - MostShown} more sentences");
        }
    }

    private static ListItem Item(string label, string text) => new([Paragraph.Of(new TextRun(label, TextMarks.Strong), new TextRun(text))]);
}

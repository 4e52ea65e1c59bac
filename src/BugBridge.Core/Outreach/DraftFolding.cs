using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>
/// Makes one reply of all that a customer was not told yet about an issue. Each draft stays, so that what becomes untrue can be taken out again; the newest
/// carries the words of all, and what becomes of it becomes of the others.
/// </summary>
internal static class DraftFolding
{
    private const string Blank = "\n\n";

    /// <summary>
    /// The new draft with the words of those that nobody decided about, and these as parts of it; those about the same thing are no longer true. Nothing
    /// changes where the whole would be too long.
    /// </summary>
    /// <param name="draft">The new one.</param>
    /// <param name="earlier">All that there are for the customer and the issue.</param>
    public static ImmutableArray<OutreachDraft> Into(OutreachDraft draft, IReadOnlyCollection<OutreachDraft> earlier)
    {
        var open = earlier.Where(one => one.IsOpen && !draft.Kind.Beside().Contains(one.Kind)).OrderBy(one => one.MadeAt).ThenBy(one => one.Stamp, StringComparer.Ordinal).ToList();
        var text = Together([.. open.Select(one => one.Text), draft.Text]);
        if (open.Count == 0 || text.Length > OutreachDraft.LongestText)
        {
            return [draft];
        }

        var carriers = open.Select(one => one.Stamp).ToHashSet(StringComparer.Ordinal);
        var parts = earlier.Where(one => one.FoldedInto is { } into && carriers.Contains(into)).Select(one => one with { FoldedInto = draft.Stamp });
        return
        [
            draft with { Text = text, OwnText = draft.Text },
            .. open.Select(one => one with { State = DraftState.Folded, FoldedInto = draft.Stamp, Text = one.OwnText ?? one.Text, OwnText = null }),
            .. parts,
        ];
    }

    /// <summary>Where a draft stands: a part where the reply stands that it is part of.</summary>
    public static DraftState StateOf(OutreachDraft draft, IReadOnlyCollection<OutreachDraft> all) =>
        draft.FoldedInto is { } into && all.FirstOrDefault(one => one.Stamp == into) is { } carrier ? carrier.State : draft.State;

    /// <summary>The letters as one: greeting and closing, which they share, stand once.</summary>
    private static string Together(IReadOnlyList<string> letters)
    {
        var paragraphs = letters.Select(letter => letter.Split(Blank)).ToList();
        var shortest = paragraphs.Min(letter => letter.Length);
        var first = Enumerable.Range(0, shortest).TakeWhile(at => paragraphs.TrueForAll(letter => letter[at] == paragraphs[0][at])).Count();
        var last = Enumerable.Range(1, shortest - first).TakeWhile(at => paragraphs.TrueForAll(letter => letter[^at] == paragraphs[0][^at])).Count();
        return string.Join(Blank, [.. paragraphs[0][..first], .. paragraphs.SelectMany(letter => letter[first..^last]), .. paragraphs[0][^last..]]);
    }
}

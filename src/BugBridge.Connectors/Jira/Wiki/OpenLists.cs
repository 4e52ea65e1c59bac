using BugBridge.Connectors.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>The lists that lines with signs have opened, from the outermost on.</summary>
internal sealed class OpenLists(RichTextBuilder text)
{
    private const int Deepest = 16; // Deeper signs are read as this deep; the builder flattens much earlier.
    private readonly List<Level> _levels = [];

    /// <summary>True where an item is open.</summary>
    public bool AreOpen => _levels.Count > 0;

    /// <summary>Begins an item.</summary>
    /// <param name="signs">One for each level: <c>#</c> numbers it, others give it bullets.</param>
    public void OpenItem(ReadOnlySpan<char> signs)
    {
        var wanted = signs[..Math.Min(signs.Length, Deepest)];
        var kept = wanted.Length;
        for (var level = wanted.Length - 1; level >= 0; level--)
        {
            kept = level < _levels.Count && _levels[level].IsNumbered == (wanted[level] == '#') ? kept : level;
        }

        if (kept < wanted.Length)
        {
            CloseFrom(kept);
            OpenFrom(kept, wanted);
            return;
        }

        var last = _levels[kept - 1];
        _levels.RemoveRange(kept, _levels.Count - kept);
        text.CloseTo(last.List);
        text.OpenItem();
    }

    /// <summary>Ends all of them.</summary>
    public void End() => CloseFrom(0);

    private void CloseFrom(int level)
    {
        if (level < _levels.Count)
        {
            text.CloseTo(_levels[level].Outside);
            _levels.RemoveRange(level, _levels.Count - level);
        }
    }

    private void OpenFrom(int level, ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs[level..])
        {
            var outside = text.Depth;
            text.OpenList(sign == '#');
            var list = text.Depth;
            text.OpenItem();
            _levels.Add(new Level(sign == '#', outside, list));
        }
    }

    /// <summary>A list, and the builder's depth outside of it and in it.</summary>
    private readonly record struct Level(bool IsNumbered, int Outside, int List);
}

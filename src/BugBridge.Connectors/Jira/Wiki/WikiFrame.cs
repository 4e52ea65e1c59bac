using BugBridge.Connectors.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>What one pair of tags, or a cell, frames; it has lists of its own.</summary>
/// <param name="name">The tag's name; empty for the whole text.</param>
/// <param name="text">Takes what is read.</param>
internal sealed class WikiFrame(string name, RichTextBuilder text)
{
    private readonly int _depth = text.Depth;

    /// <summary>The tag's name.</summary>
    public string Name { get; } = name;

    /// <summary>The lists that are open in it.</summary>
    public OpenLists Lists { get; } = new(text);

    /// <summary>Ends it, and what is open in it.</summary>
    public void Close() => text.CloseTo(_depth);
}

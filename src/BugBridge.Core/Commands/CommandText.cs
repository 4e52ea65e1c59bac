using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary>What stands after the word of a command.</summary>
/// <param name="lines">The rest of its line, then the lines that it takes.</param>
/// <param name="isFirst">True when nothing of the author's stands before it.</param>
internal sealed class CommandText(ImmutableArray<NoteLine> lines, bool isFirst)
{
    /// <summary>The rest of its line as plain text, without white space around it.</summary>
    public string Argument => PlainText.Of(lines[0].Inlines).Trim();

    /// <summary>All that it takes.</summary>
    public RichText Whole => NoteLine.Joined(lines);

    /// <summary>True when nothing of the author's stands before it in the note.</summary>
    public bool IsFirst => isFirst;
}

using System.Text.RegularExpressions;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Tests.Text;

/// <summary>The HTML tags that are open at a place in Markdown; all others than those of <see cref="MarkdownTags"/> are left out.</summary>
internal sealed partial class OpenTags
{
    // What people write for the same.
    private static readonly (TextMarks Mark, string Name)[] Names =
    [
        .. MarkdownTags.Names,
        (TextMarks.Strong, "b"), (TextMarks.Emphasis, "i"), (TextMarks.Strike, "del"), (TextMarks.Underline, "ins"), (TextMarks.Code, "code"),
    ];

    /// <summary>The marks whose tags are open.</summary>
    public TextMarks Marks { get; private set; }

    /// <summary>True for a line end.</summary>
    public static bool IsBreak(string tag) => string.Equals(NameOf(tag), "br", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes in a tag.</summary>
    public void Meet(string tag)
    {
        var name = NameOf(tag);
        var mark = Array.Find(Names, known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)).Mark;
        Marks = tag.StartsWith("</", StringComparison.Ordinal) ? Marks & ~mark : Marks | mark;
    }

    /// <summary>Forgets tags that were left open: they reach no further than their paragraph.</summary>
    public void Reset() => Marks = TextMarks.None;

    private static string NameOf(string tag) => Name().Match(tag).Value;

    [GeneratedRegex("(?<=^</?)[a-z0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

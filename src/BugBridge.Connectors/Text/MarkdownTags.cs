using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>The few HTML tags inside Markdown that <see cref="MarkdownWriter"/> writes where it has no signs, or where they would not be understood.</summary>
internal static class MarkdownTags
{
    /// <summary>The tags by what they mean, the outermost first.</summary>
    public static readonly (TextMarks Mark, string Name)[] Names =
    [
        (TextMarks.Strong, "strong"), (TextMarks.Emphasis, "em"), (TextMarks.Strike, "s"), (TextMarks.Underline, "u"),
        (TextMarks.Superscript, "sup"), (TextMarks.Subscript, "sub"),
    ];
}

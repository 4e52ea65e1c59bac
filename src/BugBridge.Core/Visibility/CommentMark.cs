using BugBridge.Core.Commands;
using BugBridge.Core.Text;

namespace BugBridge.Core.Visibility;

/// <summary>What an engineer's comment is, by the word it begins with.</summary>
/// <param name="Kind">Plain, for the reps, or a workaround.</param>
/// <param name="Text">The comment without that word.</param>
public sealed record CommentMark(CommentMarkKind Kind, RichText Text)
{
    /// <summary>True for <c>/workaround</c> alone, or followed by "none": there is no workaround any more.</summary>
    public bool Withdraws => Kind == CommentMarkKind.Workaround
        && (Text.IsEmpty || string.Equals(PlainText.Of(Text).Trim(' ', '.'), "none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the mark at the very start of a comment.</summary>
    public static CommentMark Of(RichText comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var lines = NoteLine.Of(comment).ToList();
        var slash = lines.Count > 0 ? SlashWord.Of(lines[0].Inlines) : null;
        return slash?.Word switch
        {
            "workaround" => new CommentMark(CommentMarkKind.Workaround, Rest(lines, slash.Value.Length)),
            "rep" or "reps" => new CommentMark(CommentMarkKind.ForReps, Rest(lines, slash.Value.Length)),
            _ => new CommentMark(CommentMarkKind.None, comment),
        };
    }

    private static RichText Rest(List<NoteLine> lines, int length) => NoteLine.Joined([lines[0].Without(length), .. lines.Skip(1)]);
}

using BugBridge.Core.Issues;

namespace BugBridge.Core.Relay;

/// <summary>Whether a comment on an issue may be shown to the reps, and why. The one place where that is decided.</summary>
/// <param name="Crosses">True when it may.</param>
/// <param name="Reason">Why, as the end of a sentence that begins with the comment: "it is limited to a role or group".</param>
public sealed record Crossing(bool Crosses, string Reason)
{
    /// <summary>Decides. What the bridge wrote itself does not go back; what is not surely open to everybody does not cross.</summary>
    public static Crossing Of(IssueComment comment, CommentMarkKind mark, RelayMode mode)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment switch
        {
            { Stamp: not null } => new Crossing(false, "the bridge wrote it"),
            { Visibility: CommentVisibility.Limited } => new Crossing(false, "it is limited to a role or group"),
            { Visibility: CommentVisibility.Internal } => new Crossing(false, "it is marked as internal"),
            { Visibility: not CommentVisibility.Everyone } => new Crossing(false, "who may read it could not be determined"),
            { Body.IsEmpty: true } => new Crossing(false, "it has no text"),
            _ when mark != CommentMarkKind.None => new Crossing(true, "it is marked for the reps"),
            _ when mode == RelayMode.Marked => new Crossing(false, "it does not begin with /rep or /workaround, and Relay:FromJira is Marked"),
            _ => new Crossing(true, "everybody can read it"),
        };
    }
}

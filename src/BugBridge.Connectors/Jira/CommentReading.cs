using System.Text.Json;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>What a comment's JSON means.</summary>
internal static class CommentReading
{
    private const string Nobody = "somebody";
    private const string ServiceDeskProperty = "sd.public.comment";

    /// <summary>The comment, under an issue of this address.</summary>
    /// <param name="wire">As Jira gave it.</param>
    /// <param name="mark">Its mark of a service project, as <see cref="MarkOf"/> gives it.</param>
    /// <param name="issueUrl">The issue's address.</param>
    /// <param name="stamp">Our stamp, or null.</param>
    /// <param name="site">Where it stands.</param>
    public static IssueComment Comment(CommentWire wire, JsonElement? mark, string issueUrl, string? stamp, JiraSite site)
    {
        var id = wire.Id ?? throw JiraFailures.Unreadable("gave a comment without an id");
        var created = wire.Created ?? throw JiraFailures.Unreadable($"gave no time of the comment {id}");
        return new IssueComment(
            id, AuthorOf(wire), VisibilityOf(wire, mark), site.Dialect.Forms.Read(wire.Body, site.Url), created, wire.Updated ?? created, $"{issueUrl}?focusedCommentId={id}", stamp);
    }

    /// <summary>
    /// Who may read it. Only what is plainly public counts as such: no limit to a role or group, and not internal to a service project. A
    /// shape that is not understood is Unknown.
    /// </summary>
    public static CommentVisibility VisibilityOf(CommentWire wire, JsonElement? marked)
    {
        if (!wire.Visibility.IsNothing())
        {
            return wire.Visibility.ValueKind == JsonValueKind.Object ? CommentVisibility.Limited : CommentVisibility.Unknown;
        }

        return (wire.JsdPublic.ValueKind, marked?.Member("internal")?.ValueKind) switch
        {
            (JsonValueKind.False, _) or (_, JsonValueKind.True) => CommentVisibility.Internal,
            (JsonValueKind.True or JsonValueKind.Undefined, JsonValueKind.False) => CommentVisibility.Everyone,
            (JsonValueKind.True or JsonValueKind.Undefined, null) when marked is null => CommentVisibility.Everyone,
            _ => CommentVisibility.Unknown,
        };
    }

    /// <summary>What the property that service projects mark internal comments by says; null when it is not there, or was not told.</summary>
    public static JsonElement? MarkOf(CommentWire wire) => PropertyOf(wire, ServiceDeskProperty);

    /// <summary>The comment that it replies to, or null.</summary>
    public static string? ParentOf(CommentWire wire) => wire.ParentId.ValueKind switch
    {
        JsonValueKind.String => wire.ParentId.GetString() is { Length: > 0 } id ? id : null,
        JsonValueKind.Number => wire.ParentId.GetRawText(),
        _ => null,
    };

    /// <summary>True when Jira told of the comment's entity properties, if only that there are none.</summary>
    public static bool HasProperties(CommentWire wire) => wire.Properties.ValueKind == JsonValueKind.Array;

    /// <summary>Our stamp on it, or null.</summary>
    public static string? StampOf(CommentWire wire) => PropertyOf(wire, JiraSite.StampProperty)?.TextOf("stamp");

    private static JsonElement? PropertyOf(CommentWire wire, string key) => !HasProperties(wire)
        ? null
        : wire.Properties.EnumerateArray().Where(property => property.TextOf("key") == key).Select(property => property.Member("value")).FirstOrDefault();

    private static string AuthorOf(CommentWire wire) =>
        CleanText.OneLine(wire.Author?.DisplayName) is { Length: > 0 } name ? name : Nobody;
}

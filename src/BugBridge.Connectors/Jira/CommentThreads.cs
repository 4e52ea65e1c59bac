using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>Replies in Jira Cloud: who may read one is decided by all that it stands below, too.</summary>
internal static class CommentThreads
{
    // Jira has one level; whatever is deeper than this goes round in a circle.
    private const int Deepest = 50;

    /// <summary>The comments, no reply among them more open than what it replies to. Below what is not there, nobody knows who may read.</summary>
    public static ImmutableArray<IssueComment> Limited(IReadOnlyCollection<CommentWire> wires, ImmutableArray<IssueComment> comments)
    {
        var parents = wires.Where(wire => wire.Id is not null && CommentReading.ParentOf(wire) is not null)
            .DistinctBy(wire => wire.Id, StringComparer.Ordinal)
            .ToDictionary(wire => wire.Id!, wire => CommentReading.ParentOf(wire)!, StringComparer.Ordinal);
        if (parents.Count == 0)
        {
            return comments;
        }

        var byId = comments.DistinctBy(comment => comment.Id, StringComparer.Ordinal).ToDictionary(comment => comment.Id, StringComparer.Ordinal);
        return [.. comments.Select(comment => comment.Visibility == CommentVisibility.Everyone ? comment with { Visibility = Above(comment.Id) } : comment)];

        CommentVisibility Above(string id)
        {
            for (var depth = 0; parents.TryGetValue(id, out var parent); depth++)
            {
                if (depth == Deepest || !byId.TryGetValue(parent, out var above))
                {
                    return CommentVisibility.Unknown;
                }

                if (!IsOpen(above))
                {
                    return above.Visibility;
                }

                id = parent;
            }

            return CommentVisibility.Everyone;
        }
    }

    /// <summary>What the bridge writes is always marked as internal, and engineers answer below it.</summary>
    private static bool IsOpen(IssueComment comment) =>
        comment.Visibility == CommentVisibility.Everyone || comment is { Visibility: CommentVisibility.Internal, Stamp: not null };
}

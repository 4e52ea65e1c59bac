using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Reads all comments of a ticket, however many there are.</summary>
internal sealed class Threads(IZendeskApi api, Users users)
{
    /// <summary>The comments; their writers are taken into <paramref name="people"/>.</summary>
    public async Task<IReadOnlyList<WireComment>> ReadAsync(long ticketId, Sideloads people, CancellationToken cancellationToken)
    {
        var comments = new List<WireComment>();
        var sideloaded = true;
        var pages = Pages.Of(
            (after, number) => api.CommentsAsync(ticketId, "users", Pages.SizeFor(number), after, number, cancellationToken), cancellationToken);
        await foreach (var page in pages)
        {
            comments.AddRange(page.Comments ?? throw ZendeskProfile.Unreadable("the list of comments is missing"));
            people.With(page.Users);
            sideloaded &= page.Users is not null;
        }

        // With sideloads a user who is missing was deleted, and asking again would only cost a call.
        if (!sideloaded && people.Unknown(comments.Select(comment => comment.AuthorId)) is { Count: > 0 } missing)
        {
            people.With(await users.FindAsync(missing, cancellationToken));
        }

        return comments;
    }
}

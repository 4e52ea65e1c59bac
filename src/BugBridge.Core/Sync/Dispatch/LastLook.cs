using BugBridge.Core.Issues;
using BugBridge.Core.Linking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Whether a text may still cross at the moment of writing. Between the decision and the write lies whatever time the other side could not be
/// reached, and what was open then may have been limited or taken back since.
/// </summary>
internal sealed class LastLook(IBridgeView view)
{
    private static readonly Crossing Yes = new(true, "it may still cross");
    private static readonly Crossing No = new(false, "it was taken back, or who may read it was limited, before it could be written");

    /// <summary>For a note that tells an engineer's comment.</summary>
    public async Task<Crossing> AtAsync(UpdateTicket update, CancellationToken cancellationToken) =>
        update.Says is not { } says || await IsToldAsync(says, cancellationToken) ? Yes : No;

    /// <summary>For a comment with a rep's words.</summary>
    public async Task<Crossing> AtAsync(AddComment comment, CancellationToken cancellationToken) =>
        comment.CommentId is { } note && await view.FindTicketAsync(comment.TicketId, cancellationToken) is { } ticket
            && ticket.Seen.GetValueOrDefault(note) is { Crossed: false }
                ? No
                : Yes;

    /// <summary>The issue to be filed, without the customer's words when those were taken back.</summary>
    public async Task<NewIssue> AtAsync(FileIssue file, CancellationToken cancellationToken) =>
        (await view.FindTicketAsync(file.TicketId, cancellationToken))?.Seen.GetValueOrDefault(SeenComment.FirstMessage) is { Crossed: false }
            ? file.Issue with { Description = FilingRules.WithoutWords(file.Issue.Description) }
            : file.Issue;

    private async Task<bool> IsToldAsync(CommentRef says, CancellationToken cancellationToken) =>
        await view.FindIssueAsync(says.IssueId, cancellationToken) is { IsRestricted: false } issue && issue.Seen.GetValueOrDefault(says.CommentId) is { Crossed: true };
}

using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Tells tickets of an issue's workaround: the last one given stands, and an older one that is edited does not come back.</summary>
internal sealed class WorkaroundRelay(RelayDraft relay)
{
    /// <summary>Whether the comment gave the workaround that stands.</summary>
    public bool Stands(string commentId) => relay.State.Workaround?.CommentId == commentId;

    /// <summary>Whether the comment was told before, and another workaround stands since.</summary>
    public bool IsReplaced(IssueComment comment, HandledComment? seen) =>
        seen is { Crossed: true } && relay.State.Workaround is { } current && current.CommentId != comment.Id;

    /// <summary>The workaround that stands there since before nothing of the issue was told; one that came since is told like any other.</summary>
    public Workaround? FromBefore()
    {
        var workaround = IssueBaseline.WorkaroundIn(relay.Issue, relay.Settings.FromJira, relay.Limited);
        var comment = relay.Issue.Comments.FirstOrDefault(comment => comment.Id == workaround?.CommentId);
        return comment is not null && relay.Held.Handled.GetValueOrDefault(comment.Id)?.Fingerprint == CommentFingerprint.Of(comment) ? workaround : null;
    }

    /// <summary>Tells what a comment with the mark of a workaround says.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="cause">Why it is told.</param>
    /// <param name="isFirst">True when it was not told before.</param>
    public void Tell(IssueComment comment, CommentMark mark, string cause, bool isFirst)
    {
        if (mark.Withdraws)
        {
            Withdraw(cause);
            return;
        }

        var workaround = new Workaround(comment.Id, comment.AuthorName, mark.Text, comment.CreatedAt);
        var before = relay.State.Workaround;
        relay.State = relay.State with { Workaround = workaround };
        relay.Helps = true;
        var said = CommentRef.To(relay.Held.Id, comment);
        relay.Tell(new UpdateTicket(string.Empty, Update(cause, IssueNotes.Workaround(relay.State, workaround, comment.Url, before), PlainText.Of(mark.Text)), $"workaround for {relay.State.Key}")
        {
            Says = isFirst ? relay.Begin(said) : said,
            Corrects = before is null ? null : new CommentRef(relay.Held.Id, before.CommentId),
            IfUntold = before is null ? null : IssueNotes.Workaround(relay.State, workaround, comment.Url, null),
        });
    }

    /// <summary>Takes back the workaround that stands, if there is one.</summary>
    public void Withdraw(string cause)
    {
        if (relay.State.Workaround is { } workaround)
        {
            relay.State = relay.State with { Workaround = null };
            relay.Tell(new UpdateTicket(string.Empty, Update(cause, IssueNotes.WithdrawnWorkaround(relay.State), null), $"no workaround for {relay.State.Key} any more")
            {
                Corrects = new CommentRef(relay.Held.Id, workaround.CommentId),
            });
        }
    }

    private TicketUpdate Update(string cause, RichText note, string? field) =>
        relay.Update(cause, note, TicketMark.Only(relay.Settings.TicketFields.Workaround, field));
}

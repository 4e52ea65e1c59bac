using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Tells engineers which tickets joined their issue.</summary>
internal sealed class JoinTelling(IIssueComments issueComments, IBridgeView view, VisibilityRecheck recheck, TimeProvider clock) : IPerforms<TellJoined>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, TellJoined action, CancellationToken cancellationToken)
    {
        var told = new List<JoinedWords>();
        foreach (var words in action.Tickets)
        {
            if (await MayTellAsync(words, action.IssueId, entry.CreatedAt, cancellationToken))
            {
                told.Add(words);
            }
        }

        return told.Count == 0
            ? Settlement.Unwritten(entry, "none of these tickets may be shared any more")
            : Told(entry, action, [.. told.Select(words => words.TicketId)], await issueComments.CommentAsync(action.IssueId, JoinNotes.Of(told, action.More), action.Stamp, null, cancellationToken));
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, TellJoined action, CancellationToken cancellationToken)
    {
        var written = await issueComments.FindCommentAsync(action.IssueId, action.Stamp, cancellationToken);
        return Settlement.Answered(entry, written, clock.GetUtcNow(), () => Told(entry, action, [.. action.Tickets.Select(words => words.TicketId), .. action.Erased], written.Id!));
    }

    private async Task<bool> MayTellAsync(JoinedWords words, string issueId, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if (await view.FindTicketAsync(words.TicketId, cancellationToken) is not { ErasedAt: null, EraseAt: null, Link: { } link } held || (link.IssueId != issueId && link.HomeId != issueId))
        {
            return false;
        }

        if (recheck.IsFresh(decidedAt))
        {
            return true;
        }

        var ticket = await recheck.TicketAsync(words.TicketId, cancellationToken);
        return ticket is not null && VisibilityDecision.OfJoined(held, ticket).Crosses && JoinedWords.PrintOf(ticket) == words.Print;
    }

    private Settlement Told(JournalEntry entry, TellJoined action, ImmutableArray<string> ticketIds, string commentId) => Settlement.Commented(entry, action.IssueId, commentId) with
    {
        Passages = [.. ticketIds.Select(id => new Passage(action.Stamp, id, action.IssueId, PassageKind.Joined, id, commentId, clock.GetUtcNow()))],
    };
}

using System.Collections.Immutable;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Whether a text may still cross at the moment of writing. Between the decision and the write lies whatever time the other side could not be
/// reached, and what was open then may have been limited or taken back since. The store is always asked; where more than <see cref="Fresh"/> has
/// passed, the remote that the text comes from is asked, too, since the store may not have heard of it yet. When that cannot be asked, the text waits.
/// </summary>
internal sealed class LastLook
{
    /// <summary>For how long a decision is taken to be true.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private static readonly Crossing Yes = new(true, "it may still cross");
    private static readonly Crossing No = new(false, "it was taken back, or who may read it was limited, before it could be written");
    private readonly IBridgeView _view;
    private readonly IHelpdesk _helpdesk;
    private readonly TimeProvider _clock;
    private readonly SharedReads<Issue> _issues;
    private readonly SharedReads<Ticket> _tickets;

    public LastLook(IBridgeView view, IHelpdesk helpdesk, IIssueTracker tracker, TimeProvider clock)
    {
        (_view, _helpdesk, _clock) = (view, helpdesk, clock);
        _issues = new SharedReads<Issue>(Remote.Jira, tracker.ReadAnewAsync, clock);
        _tickets = new SharedReads<Ticket>(Remote.Helpdesk, helpdesk.ReadAsync, clock);
    }

    /// <summary>For a note to a ticket.</summary>
    /// <param name="update">The note.</param>
    /// <param name="decidedAt">When it was decided, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<NoteLook> AtAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var look = await AtOwnAsync(update, decidedAt, cancellationToken);
        return look.Update is null || look.Update == update.Otherwise || await MayListAsync(update.Lists, decidedAt, cancellationToken)
            ? look
            : new NoteLook(look.Reason is null ? update.WithoutLists : update.Otherwise, "an issue that it lists may no longer be told");
    }

    /// <summary>As far as the issue is concerned that the note is about.</summary>
    private async Task<NoteLook> AtOwnAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if ((update.IssueId ?? update.Says?.IssueId) is not { } issueId)
        {
            return new NoteLook(update.Update, null);
        }

        var held = await _view.FindIssueAsync(issueId, cancellationToken);
        if (update.Says is { } says && !IsHeldAsTold(held, says))
        {
            return new NoteLook(null, No.Reason);
        }

        if (held is { IsRestricted: true })
        {
            return new NoteLook(update.Otherwise, Crossing.Restricted);
        }

        return IsFresh(decidedAt) ? new NoteLook(update.Update, null) : Of(update, held, await _issues.ReadAsync(issueId, cancellationToken));
    }

    /// <summary>For a file that an engineer's comment shows.</summary>
    public async Task<Crossing> AtAsync(PutFileOnTicket put, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var held = await _view.FindIssueAsync(put.IssueId, cancellationToken);
        if (held is { IsRestricted: true } || (put.Says is { } says && held?.Seen.GetValueOrDefault(says.CommentId) is { Crossed: false }))
        {
            return No;
        }

        if (IsFresh(decidedAt))
        {
            return Yes;
        }

        var issue = await _issues.ReadAsync(put.IssueId, cancellationToken);
        return issue is null || !Crossing.Of(issue).Crosses || !issue.Files.Any(file => file.Id == put.File.Id) ? No
            : put.Says is null ? Yes
            : issue.Comments.FirstOrDefault(comment => comment.Id == put.Says.CommentId) is { } shown && shown.FileIds.Contains(put.File.Id, StringComparer.Ordinal)
                ? CrossingOf(issue, shown, held)
                : No;
    }

    /// <summary>For a comment with a rep's words.</summary>
    public async Task<Crossing> AtAsync(AddComment comment, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        comment.CommentId is not { } note ? Yes
        : await IsTakenBackAsync(comment.TicketId, note, cancellationToken) ? No
        : IsFresh(decidedAt) ? Yes
        : await NoteAsync(comment.TicketId, note, comment.Words, cancellationToken);

    /// <summary>For a correction of such a comment. A withdrawal may always be written.</summary>
    public async Task<Crossing> AtAsync(EditComment edit, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        edit is { IsWithdrawal: false, CommentId: { } note } && !IsFresh(decidedAt)
            ? await NoteAsync(edit.TicketId, note, edit.Words, cancellationToken)
            : Yes;

    /// <summary>For a comment of the bridge's own that quotes a rep's note.</summary>
    public async Task<Crossing> AtAsync(TellIssue tell, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        tell is not { TicketId: { } ticketId, CommentId: { } note } ? Yes
        : await IsTakenBackAsync(ticketId, note, cancellationToken) ? No
        : IsFresh(decidedAt) ? Yes
        : await NoteAsync(ticketId, note, words: null, cancellationToken);

    /// <summary>For a file of a ticket.</summary>
    public async Task<Crossing> AtAsync(PutFileOnIssue put, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if (IsFresh(decidedAt))
        {
            return Yes;
        }

        var ticket = await TicketAsync(put.TicketId, cancellationToken);
        var message = ticket?.Comments.FirstOrDefault(comment => comment.Id == put.CommentId);
        return ticket is null || (put.CommentId is not null && message is null) || message is { WithheldBecause: not null } or { Kind: CommentKind.Unknown } ? No : Yes;
    }

    /// <summary>The issue to be filed, without the customer's words when those were taken back.</summary>
    /// <exception cref="RemoteException">The ticket is no longer there, or cannot be asked for.</exception>
    public async Task<NewIssue> AtAsync(FileIssue file, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var isTaken = (await _view.FindTicketAsync(file.TicketId, cancellationToken))?.Seen.GetValueOrDefault(SeenComment.FirstMessage) is { Crossed: false };
        if (!isTaken && !IsFresh(decidedAt))
        {
            var ticket = await TicketAsync(file.TicketId, cancellationToken) ?? throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Gone, "The ticket is no longer in the helpdesk, so no issue is filed for it.");
            isTaken = !Crossing.OfFirstMessage(ticket).Crosses;
        }

        return isTaken ? file.Issue with { Description = FilingRules.WithoutWords(file.Issue.Description) } : file.Issue;
    }

    /// <summary>For the words of a ticket that came back.</summary>
    public async Task<Crossing> AtAsync(DescribeAgain again, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        IsFresh(decidedAt) || (await TicketAsync(again.TicketId, cancellationToken) is { } ticket && Crossing.OfFirstMessage(ticket).Crosses) ? Yes : No;

    /// <summary>For examples of customers' words in the issue for a whole category.</summary>
    /// <exception cref="RemoteException">One of the tickets is no longer there, or they cannot be asked for.</exception>
    public async Task AtAsync(FileCategoryIssue file, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if (IsFresh(decidedAt) || file.Quoted.IsEmpty)
        {
            return;
        }

        var there = (await _helpdesk.ReadManyAsync(file.Quoted, cancellationToken))
            .Where(ticket => ticket.Status != TicketStatus.Deleted && Crossing.OfFirstMessage(ticket).Crosses)
            .Select(ticket => ticket.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (file.Quoted.FirstOrDefault(id => !there.Contains(id)) is { } gone)
        {
            throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Refused, $"Ticket {gone}, whose words it quotes, was deleted or redacted since. Ask for the issue again.");
        }
    }

    /// <summary>For a reply to a customer, and for the note that shows it to reps.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="happened">All that it tells of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Crossing> AtAsync(OutreachDraft draft, ImmutableArray<OutreachEvent> happened, CancellationToken cancellationToken)
    {
        var held = await _view.FindIssueAsync(draft.IssueId, cancellationToken);
        if (held is { IsRestricted: true })
        {
            return new Crossing(false, Crossing.Restricted);
        }

        if (IsFresh(draft.MadeAt) && draft.OwnText is null)
        {
            return Yes;
        }

        var issue = await _issues.ReadAsync(draft.IssueId, cancellationToken);
        return issue is null ? new Crossing(false, "the issue is no longer there, or the bridge may no longer read it")
            : !Crossing.Of(issue).Crosses ? new Crossing(false, Crossing.Restricted)
            : happened.Any(one => one.Workaround is { } told && WorkaroundIn(issue, held)?.Text.ToString() != told) ? new Crossing(false, "the workaround that it tells no longer stands in Jira for everybody")
            : Yes;
    }

    private async Task<bool> MayListAsync(ImmutableArray<string> issueIds, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        foreach (var id in issueIds.IsDefault ? [] : issueIds)
        {
            if (await _view.FindIssueAsync(id, cancellationToken) is { IsRestricted: true } or { IsGone: true }
                || (!IsFresh(decidedAt) && (await _issues.ReadAsync(id, cancellationToken) is not { } issue || !Crossing.Of(issue).Crosses)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFresh(DateTimeOffset decidedAt) => _clock.GetUtcNow() - decidedAt <= Fresh;

    private static NoteLook Of(UpdateTicket update, IssueState? held, Issue? issue)
    {
        if (issue is null || !Crossing.Of(issue).Crosses)
        {
            return new NoteLook(update.Otherwise, issue is null ? "the issue is no longer there, or the bridge may no longer read it" : Crossing.Restricted);
        }

        if (update.Says is { } says)
        {
            return IsAsTold(issue, says, held, CommentFingerprint.Of) ? new NoteLook(update.Update, null) : new NoteLook(null, No.Reason);
        }

        return update.Shows is not { } shows || IsAsTold(issue, shows, held, comment => CommentFingerprint.Of(CommentMark.Of(comment.Body).Text))
            ? new NoteLook(update.Update, null)
            : new NoteLook(update.WithoutWorkaround, "the workaround no longer stands in Jira for everybody");
    }

    private static bool IsHeldAsTold(IssueState? held, CommentRef says) =>
        held is { IsRestricted: false } && held.Seen.GetValueOrDefault(says.CommentId) is { Crossed: true } seen && (says.Fingerprint is null || says.Fingerprint == seen.Fingerprint);

    private static bool IsAsTold(Issue issue, CommentRef told, IssueState? held, Func<IssueComment, string> fingerprint) =>
        issue.Comments.FirstOrDefault(comment => comment.Id == told.CommentId) is { } comment
        && CrossingOf(issue, comment, held).Crosses
        && (told.Fingerprint is null || told.Fingerprint == fingerprint(comment));

    /// <summary>Whether it may cross, not whether it was to: what the settings want was decided before.</summary>
    private static Crossing CrossingOf(Issue issue, IssueComment comment, IssueState? held)
    {
        var seen = held?.Seen ?? ImmutableDictionary<string, SeenComment>.Empty;
        return Crossing.Of(issue, comment, CommentMark.Of(comment.Body).Kind, RelayMode.All, LimitedText.Of(issue, seen), seen.GetValueOrDefault(comment.Id));
    }

    private static Workaround? WorkaroundIn(Issue issue, IssueState? held) =>
        IssueBaseline.WorkaroundIn(issue, RelayMode.All, LimitedText.Of(issue, held?.Seen ?? ImmutableDictionary<string, SeenComment>.Empty));

    private async Task<bool> IsTakenBackAsync(string ticketId, string noteId, CancellationToken cancellationToken) =>
        await _view.FindTicketAsync(ticketId, cancellationToken) is { } ticket && ticket.Seen.GetValueOrDefault(noteId) is { Crossed: false };

    private async Task<Ticket?> TicketAsync(string ticketId, CancellationToken cancellationToken) =>
        await _tickets.ReadAsync(ticketId, cancellationToken) is { Status: not TicketStatus.Deleted } ticket ? ticket : null;

    private async Task<Crossing> NoteAsync(string ticketId, string noteId, string? words, CancellationToken cancellationToken)
    {
        var note = (await TicketAsync(ticketId, cancellationToken))?.Comments.FirstOrDefault(comment => comment.Id == noteId);
        return note is null || !Crossing.Of(note).Crosses ? No
            : words is null || RepWords.In(note).Contains(words, StringComparer.Ordinal) ? Yes
            : RepWords.Edited;
    }
}

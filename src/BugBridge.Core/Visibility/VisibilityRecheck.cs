using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Visibility;

/// <summary>
/// Whether a text may still cross at the moment of writing. Between the decision and the write lies whatever time the other side could not be
/// reached, and what was open then may have been limited or taken back since. The store is always asked; where more than <see cref="Fresh"/> has
/// passed, the remote that the text comes from is asked, too, since the store may not have heard of it yet. When that cannot be asked, the text waits.
/// </summary>
internal sealed class VisibilityRecheck
{
    /// <summary>For how long a decision is taken to be true.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    internal static readonly VisibilityDecision Yes = new(true, "it may still cross");
    internal static readonly VisibilityDecision No = new(false, "it was withdrawn or restricted before it could be written");
    private readonly IBridgeView _view;
    private readonly TimeProvider _clock;
    private readonly SharedReads<Issue> _issues;
    private readonly SharedReads<Ticket> _tickets;

    public VisibilityRecheck(IBridgeView view, ITicketReader ticketReader, IIssueReader issueReader, TimeProvider clock)
    {
        (_view, _clock) = (view, clock);
        _issues = new SharedReads<Issue>(Remote.Jira, issueReader.ReadAnewAsync, clock);
        _tickets = new SharedReads<Ticket>(Remote.Helpdesk, ticketReader.ReadAsync, clock);
    }

    /// <summary>For a note to a ticket.</summary>
    /// <param name="update">The note.</param>
    /// <param name="decidedAt">When it was decided, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<NoteRecheck> AtAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var look = await AtOwnAsync(update, decidedAt, cancellationToken);
        return look.Update is null || look.Update == update.Otherwise || await MayListAsync(update.Lists, decidedAt, cancellationToken)
            ? look
            : new NoteRecheck(look.Reason is null ? update.WithoutLists : update.Otherwise, "an issue in its list has been restricted");
    }

    /// <summary>As far as the issue is concerned that the note is about.</summary>
    private async Task<NoteRecheck> AtOwnAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if ((update.IssueId ?? update.Says?.IssueId) is not { } issueId)
        {
            return new NoteRecheck(update.Update, null);
        }

        var held = await _view.FindIssueAsync(issueId, cancellationToken);
        if (update.Says is { } says && !IsHeldAsTold(held, says))
        {
            return new NoteRecheck(null, No.Reason);
        }

        if (held is { IsRestricted: true })
        {
            return new NoteRecheck(update.Otherwise, VisibilityDecision.Restricted);
        }

        return IsFresh(decidedAt) ? new NoteRecheck(update.Update, null) : Of(update, held, await _issues.ReadAsync(issueId, cancellationToken));
    }

    /// <summary>For a comment with a rep's words.</summary>
    public async Task<VisibilityDecision> AtAsync(AddComment comment, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        comment.CommentId is not { } note ? Yes
        : await IsTakenBackAsync(comment.TicketId, note, cancellationToken) ? No
        : IsFresh(decidedAt) ? Yes
        : await NoteAsync(comment.TicketId, note, comment.Words, cancellationToken);

    /// <summary>For a correction of such a comment. A withdrawal may always be written.</summary>
    public async Task<VisibilityDecision> AtAsync(EditComment edit, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        edit is { IsWithdrawal: false, CommentId: { } note } && !IsFresh(decidedAt)
            ? await NoteAsync(edit.TicketId, note, edit.Words, cancellationToken)
            : Yes;

    /// <summary>For a comment of the bridge's own that quotes a rep's note.</summary>
    public async Task<VisibilityDecision> AtAsync(TellIssue tell, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        tell is not { TicketId: { } ticketId, CommentId: { } note } ? Yes
        : await IsTakenBackAsync(ticketId, note, cancellationToken) ? No
        : IsFresh(decidedAt) ? Yes
        : await NoteAsync(ticketId, note, words: null, cancellationToken);

    /// <summary>The issue as Jira has it; null when it is gone.</summary>
    public Task<Issue?> IssueAsync(string issueId, CancellationToken cancellationToken) => _issues.ReadAsync(issueId, cancellationToken);

    private async Task<bool> MayListAsync(ImmutableArray<string> issueIds, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        foreach (var id in issueIds.IsDefault ? [] : issueIds)
        {
            if (await _view.FindIssueAsync(id, cancellationToken) is { IsRestricted: true } or { IsGone: true }
                || (!IsFresh(decidedAt) && (await _issues.ReadAsync(id, cancellationToken) is not { } issue || !VisibilityDecision.Of(issue).Crosses)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a decision of this time is taken to be true still, so that only the store is asked.</summary>
    public bool IsFresh(DateTimeOffset decidedAt) => _clock.GetUtcNow() - decidedAt <= Fresh;

    private static NoteRecheck Of(UpdateTicket update, IssueState? held, Issue? issue)
    {
        if (issue is null || !VisibilityDecision.Of(issue).Crosses)
        {
            return new NoteRecheck(update.Otherwise, issue is null ? "the issue was deleted, or BugBridge can no longer read it" : VisibilityDecision.Restricted);
        }

        if (update.Says is { } says)
        {
            return IsAsTold(issue, says, held, CommentFingerprint.Of) ? new NoteRecheck(update.Update, null) : new NoteRecheck(null, No.Reason);
        }

        return update.Shows is not { } shows || IsAsTold(issue, shows, held, comment => CommentFingerprint.Of(CommentMark.Of(comment.Body).Text))
            ? new NoteRecheck(update.Update, null)
            : new NoteRecheck(update.WithoutWorkaround, "the workaround is no longer visible to everybody in Jira");
    }

    private static bool IsHeldAsTold(IssueState? held, CommentRef says) =>
        held is { IsRestricted: false } && held.Handled.GetValueOrDefault(says.CommentId) is { Crossed: true } seen && (says.Fingerprint is null || says.Fingerprint == seen.Fingerprint);

    private static bool IsAsTold(Issue issue, CommentRef told, IssueState? held, Func<IssueComment, string> fingerprint) =>
        issue.Comments.FirstOrDefault(comment => comment.Id == told.CommentId) is { } comment
        && CrossingOf(issue, comment, held).Crosses
        && (told.Fingerprint is null || told.Fingerprint == fingerprint(comment));

    /// <summary>Whether it may cross, not whether it was to: what the settings want was decided before.</summary>
    public static VisibilityDecision CrossingOf(Issue issue, IssueComment comment, IssueState? held)
    {
        var seen = held?.Handled ?? ImmutableDictionary<string, HandledComment>.Empty;
        return VisibilityDecision.Of(issue, comment, CommentMark.Of(comment.Body).Kind, RelayMode.All, LimitedText.Of(issue, seen), seen.GetValueOrDefault(comment.Id));
    }

    /// <summary>The workaround that stands in the issue for everybody; null when there is none.</summary>
    public static Workaround? WorkaroundIn(Issue issue, IssueState? held) =>
        IssueBaseline.WorkaroundIn(issue, RelayMode.All, LimitedText.Of(issue, held?.Handled ?? ImmutableDictionary<string, HandledComment>.Empty));

    private async Task<bool> IsTakenBackAsync(string ticketId, string noteId, CancellationToken cancellationToken) =>
        await _view.FindTicketAsync(ticketId, cancellationToken) is { } ticket && ticket.Handled.GetValueOrDefault(noteId) is { Crossed: false };

    /// <summary>The ticket as the helpdesk has it; null when it was deleted.</summary>
    public async Task<Ticket?> TicketAsync(string ticketId, CancellationToken cancellationToken) =>
        await _tickets.ReadAsync(ticketId, cancellationToken) is { Status: not TicketStatus.Deleted } ticket ? ticket : null;

    private async Task<VisibilityDecision> NoteAsync(string ticketId, string noteId, string? words, CancellationToken cancellationToken)
    {
        var note = (await TicketAsync(ticketId, cancellationToken))?.Comments.FirstOrDefault(comment => comment.Id == noteId);
        return note is null || !VisibilityDecision.Of(note).Crosses ? No
            : words is null || RepWords.In(note).Contains(words, StringComparer.Ordinal) ? Yes
            : RepWords.Edited;
    }
}

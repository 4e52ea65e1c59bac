using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>Takes what reps decide about drafts. Of two who decide at the same time, the first counts, and the second is told.</summary>
public sealed class DraftDecisions(IOutreachView view, ChangeInbox inbox, RefetchQueue refetches, OutreachSettings settings, TimeProvider clock)
{
    /// <summary>Whether a draft is for the customer of this ticket.</summary>
    public async Task<bool> IsOnAsync(string stamp, string ticketId, CancellationToken cancellationToken) =>
        await view.FindAsync(stamp, cancellationToken) is { } draft && draft.TicketId == ticketId;

    /// <summary>Approves or dismisses one draft.</summary>
    /// <param name="stamp">The draft.</param>
    /// <param name="revision">The text that the rep saw.</param>
    /// <param name="isApproved">Whether it is to be sent.</param>
    /// <param name="by">Who, by name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DraftAnswer> DecideAsync(string stamp, int revision, bool isApproved, string by, CancellationToken cancellationToken)
    {
        if (isApproved && settings.Send == SendPolicy.Never)
        {
            return DraftAnswer.NeverSent;
        }

        var decided = new DraftsDecided(stamp, isApproved, by, clock.GetUtcNow(), refetches.NewCorrelation()) { Revision = revision };
        var result = await inbox.PlanAsync(decided, cancellationToken);
        result.ThrowIfFailed();
        return result.HadNews ? DraftAnswer.Done : await WhyNotAsync(stamp, revision, cancellationToken);
    }

    /// <summary>Approves or dismisses all drafts of an event that wait, in one transaction.</summary>
    /// <returns>Whether anything waited.</returns>
    public async Task<DraftAnswer> DecideAllAsync(string eventStamp, bool isApproved, string by, CancellationToken cancellationToken)
    {
        if (isApproved && settings.Send == SendPolicy.Never)
        {
            return DraftAnswer.NeverSent;
        }

        var decided = new DraftsDecided(eventStamp, isApproved, by, clock.GetUtcNow(), refetches.NewCorrelation()) { IsWholeEvent = true };
        var result = await inbox.PlanAsync(decided, cancellationToken);
        result.ThrowIfFailed();
        return result.HadNews ? DraftAnswer.Done : DraftAnswer.TooLate;
    }

    /// <summary>Approves or dismisses some drafts, in one transaction. Those that changed meanwhile are left alone.</summary>
    /// <returns>How many were approved or dismissed now.</returns>
    public async Task<int> DecideManyAsync(ImmutableArray<DraftPick> picks, bool isApproved, string by, CancellationToken cancellationToken) =>
        picks.IsEmpty ? 0 : await CountAsync<OutreachDraft>(
            new DraftsDecided(string.Empty, isApproved, by, clock.GetUtcNow(), refetches.NewCorrelation()) { Picks = picks }, cancellationToken);

    /// <summary>Takes back approvals, so that the drafts wait again. What is on its way stays so.</summary>
    /// <returns>How many were taken back.</returns>
    public Task<int> UndoAsync(ImmutableArray<string> stamps, string by, CancellationToken cancellationToken) =>
        CountAsync<ReplyWithdrawn>(new ApprovalsUndone(stamps, by, clock.GetUtcNow(), refetches.NewCorrelation()), cancellationToken);

    /// <summary>Writes a draft anew.</summary>
    /// <param name="stamp">The draft.</param>
    /// <param name="revision">The text that the rep edited.</param>
    /// <param name="text">The new text, of up to <see cref="OutreachDraft.LongestText"/> characters.</param>
    /// <param name="by">Who, by name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DraftAnswer> EditAsync(string stamp, int revision, string? text, string by, CancellationToken cancellationToken)
    {
        var clean = Cleaned(text);
        if (clean.Length is 0 or > OutreachDraft.LongestText)
        {
            return DraftAnswer.WrongText;
        }

        var edited = new DraftEdited(stamp, revision, clean, by, clock.GetUtcNow(), refetches.NewCorrelation());
        var result = await inbox.PlanAsync(edited, cancellationToken);
        result.ThrowIfFailed();
        return result.HadNews || await view.FindAsync(stamp, cancellationToken) is { State: DraftState.Waiting } same && same.Text == clean
            ? DraftAnswer.Done
            : await WhyNotAsync(stamp, revision, cancellationToken);
    }

    /// <summary>Approves a draft in the words that the rep left in the form: they are kept first, where they differ.</summary>
    public async Task<DraftAnswer> SendAsync(string stamp, int revision, string? text, string by, CancellationToken cancellationToken)
    {
        if (settings.Send == SendPolicy.Never)
        {
            return DraftAnswer.NeverSent;
        }

        if (text is null || await view.FindAsync(stamp, cancellationToken) is not { } draft || draft.Revision != revision || draft.Text == Cleaned(text))
        {
            return await DecideAsync(stamp, revision, isApproved: true, by, cancellationToken);
        }

        var kept = await EditAsync(stamp, revision, text, by, cancellationToken);
        return kept == DraftAnswer.Done ? await DecideAsync(stamp, revision + 1, isApproved: true, by, cancellationToken) : kept;
    }

    private async Task<int> CountAsync<TRecord>(Change change, CancellationToken cancellationToken)
        where TRecord : IKept
    {
        var result = await inbox.PlanAsync(change, cancellationToken);
        result.ThrowIfFailed();
        return result.Records.OfType<TRecord>().Count();
    }

    private static string Cleaned(string? text) => CleanText.Of(text).Trim();

    private async Task<DraftAnswer> WhyNotAsync(string stamp, int revision, CancellationToken cancellationToken) =>
        await view.FindAsync(stamp, cancellationToken) switch
        {
            null => DraftAnswer.Gone,
            { State: DraftState.Waiting } draft when draft.Revision != revision => DraftAnswer.Changed,
            _ => DraftAnswer.TooLate,
        };
}

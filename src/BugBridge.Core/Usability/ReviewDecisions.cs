using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Usability;

/// <summary>
/// What people do in a review: correct a category, write down and settle decisions, have an issue filed, close a period. Who may do so is the
/// caller's question. What is wrong is told in the answer; only a store that cannot be used is thrown.
/// </summary>
public sealed class ReviewDecisions(
    UsabilityReviews reviews, ICaseView cases, IReviewView meetings, IUsabilityStore store, ChangeInbox changes, IIssueReader issueReader, ReportSettings reports, TimeProvider clock)
{
    private const int LongestText = 1_000;
    private const int LongestOwner = 100;
    private const string Off = "No categories are set up, so there is no usability review.";

    /// <summary>Puts a ticket into a category, whatever the rules say; null lets the rules decide again.</summary>
    public async Task<ReviewAnswer> CorrectAsync(string ticketId, string? categoryId, string by, CancellationToken cancellationToken)
    {
        if (reviews.Categories is not { } categories)
        {
            return ReviewAnswer.Not(Off);
        }

        if (categoryId is not null && categories.Find(categoryId) is null)
        {
            return new([ReviewFault.Of("category", "There is no category '{0}'.", categoryId)]);
        }

        if (await cases.FindAsync(ticketId, cancellationToken) is not { IsCounted: true })
        {
            return new([ReviewFault.Of("ticket", "Ticket {0} is not in the usability review. A rep can put it there with a note: /category NAME.", ticketId)]);
        }

        return await PlannedAsync(new CaseCorrected(ticketId, categoryId, by, clock.GetUtcNow(), Correlation()), cancellationToken);
    }

    /// <summary>Writes down a decision of the meeting about a period.</summary>
    public async Task<ReviewAnswer> EnterAsync(Period period, DecisionDraft draft, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(draft);
        if (reviews.Categories is not { } categories)
        {
            return ReviewAnswer.Not(Off);
        }

        if (await meetings.FindClosedAsync(period.ToString(), cancellationToken) is not null)
        {
            return ReviewAnswer.Not("The review of {0} is closed. Enter the decision for a period that is not.", period);
        }

        var faults = Faults(draft, categories).ToList();
        var (issue, wrong) = await IssueAsync(draft.IssueKey, cancellationToken);
        faults.AddRange(wrong is null ? [] : [wrong]);
        if (faults.Count > 0)
        {
            return new([.. faults]);
        }

        if (issue is not null && await PlannedAsync(new IssueNamed(issue, clock.GetUtcNow(), Correlation()), cancellationToken) is { IsDone: false } failed)
        {
            return failed;
        }

        await store.EnterAsync(
            new ReviewDecision(0, period.ToString(), draft.CategoryId!, draft.Text!.Trim(), draft.Owner!.Trim(), draft.Due!.Value, by, clock.GetUtcNow())
            {
                IssueKey = issue?.Ref.Key,
                IssueId = issue?.Ref.Id,
            },
            cancellationToken);
        return ReviewAnswer.Done;
    }

    /// <summary>Says what became of a decision, of whatever period.</summary>
    public async Task<ReviewAnswer> SettleAsync(long decisionId, DecisionState state, string by, CancellationToken cancellationToken) =>
        await store.SettleAsync(decisionId, state, by, clock.GetUtcNow(), cancellationToken)
            ? ReviewAnswer.Done
            : ReviewAnswer.Not("There is no such decision.");

    /// <summary>Keeps a ticket out of the examples of all reviews, because somebody could be known by its words; it counts as before. Another takes its place.</summary>
    public async Task<ReviewAnswer> HideAsync(string ticketId, string by, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(ticketId, cancellationToken) is null)
        {
            return new([ReviewFault.Of("example", "Ticket {0} is not in the usability review.", ticketId)]);
        }

        await store.HideAsync(new HiddenExample(ticketId, by, clock.GetUtcNow()), cancellationToken);
        return ReviewAnswer.Done;
    }

    /// <summary>Lets a ticket be an example again.</summary>
    public async Task<ReviewAnswer> ShowAsync(string ticketId, CancellationToken cancellationToken) =>
        await store.ShowAsync(ticketId, cancellationToken) ? ReviewAnswer.Done : ReviewAnswer.Not("Ticket {0} is not hidden.", ticketId);

    /// <summary>Closes a period: from now on its review is given as it is now.</summary>
    public async Task<ReviewAnswer> CloseAsync(Period period, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.GetUtcNow();
        if (period.Until > now)
        {
            return ReviewAnswer.Not("{0} is not over, so its review cannot be closed yet.", period);
        }

        if (await reviews.KeepAsync(period, cancellationToken) is not { } review)
        {
            return ReviewAnswer.Not(Off);
        }

        return await store.CloseAsync(new ClosedReview(period.ToString(), by, now, review), cancellationToken)
            ? ReviewAnswer.Done
            : ReviewAnswer.Not("The review of {0} is closed already.", period);
    }

    /// <summary>Has a Jira issue filed for a category, with its figures and examples: once for each period.</summary>
    public async Task<ReviewAnswer> FileAsync(Period period, string categoryId, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (await reviews.FindAsync(period, cancellationToken) is not { } review)
        {
            return ReviewAnswer.Not(Off);
        }

        var asked = (await meetings.CategoryIssuesAsync(cancellationToken)).FirstOrDefault(one => one.Period == period.ToString() && one.CategoryId == categoryId);
        return (review.Find(categoryId), asked) switch
        {
            (null, _) => new([ReviewFault.Of("category", "There is no category '{0}'.", categoryId)]),
            (_, { Key: { } key }) => ReviewAnswer.Not("{0} was filed for it already.", key),
            (_, { Refusal: { } reason }) => ReviewAnswer.Not("Jira refused it: {0} Fix that, then retry it in the journal.", reason),
            (_, not null) => ReviewAnswer.Not("It is being filed right now."),
            ({ Tickets: 0 }, _) => ReviewAnswer.Not("The category has no ticket in {0}.", period),
            var (category, _) => await PlannedAsync(
                new CategoryIssueAsked(period.ToString(), category, by, clock.GetUtcNow(), Correlation()), cancellationToken),
        };
    }

    private IEnumerable<ReviewFault> Faults(DecisionDraft draft, UsabilityCategories categories)
    {
        if (string.IsNullOrWhiteSpace(draft.Text) || draft.Text.Trim().Length > LongestText)
        {
            yield return ReviewFault.Of("text", "Write what was decided, in at most {0} characters.", LongestText);
        }

        if (categories.Find(draft.CategoryId) is null)
        {
            yield return ReviewFault.Of("category", "There is no category '{0}'.", draft.CategoryId ?? string.Empty);
        }

        if (string.IsNullOrWhiteSpace(draft.Owner) || draft.Owner.Trim().Length > LongestOwner)
        {
            yield return ReviewFault.Of("owner", "Say who does it, in at most {0} characters.", LongestOwner);
        }

        var today = reports.Zone.DayOf(clock.GetUtcNow());
        if (draft.Due is null)
        {
            yield return ReviewFault.Of("due", "Say until when.");
        }
        else if (draft.Due < today)
        {
            yield return ReviewFault.Of("due", "{0:yyyy-MM-dd} is in the past.", draft.Due);
        }
    }

    private async Task<(Issue? Issue, ReviewFault? Fault)> IssueAsync(string? key, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return (null, null);
        }

        var written = key.Trim().ToUpperInvariant();
        try
        {
            var isKey = written.Length <= 100 && written.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && written.Contains('-', StringComparison.Ordinal);
            return isKey && await issueReader.ReadAsync(written, cancellationToken) is { } issue
                ? (issue, null)
                : (null, ReviewFault.Of("issue", "There is no issue '{0}' in Jira, or BugBridge cannot read it.", written));
        }
        catch (RemoteException failure)
        {
            return (null, ReviewFault.Of("issue", "Jira cannot be reached now: {0}", failure.Message));
        }
    }

    private async Task<ReviewAnswer> PlannedAsync(Change change, CancellationToken cancellationToken) =>
        (await changes.PlanAsync(change, cancellationToken)).Failure is { } failure ? ReviewAnswer.Not("It could not be saved: {0}", failure.Message) : ReviewAnswer.Done;

    private static string Correlation() => $"review-{Guid.NewGuid():N}";
}

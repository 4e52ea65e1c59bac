using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Usability;

/// <summary>Finds what a meeting should ask itself.</summary>
internal sealed class ReviewQuestions(IUsabilityView view, IReviewView meetings, Period period, DateTimeOffset now)
{
    // Many tickets: so many, and such a share of all.
    private const int Many = 5;
    private const double ManyShare = 0.1;

    public async Task<ImmutableArray<ReviewQuestion>> AskAsync(UsabilityReview review, CancellationToken cancellationToken)
    {
        var today = period.Zone.DayOf(now);
        return
        [
            .. review.LastDecisions.Select(outcome => outcome.Decision).Concat(review.Decisions)
                .Where(decision => decision.State == DecisionState.Open && decision.Due < today)
                .OrderBy(decision => decision.Due)
                .Select(decision => new ReviewQuestion(QuestionKind.Overdue, decision.CategoryId, review.Find(decision.CategoryId)?.Tickets ?? 0) { Decision = decision }),
            .. review.Categories
                .Where(category => category.Tickets >= Many && category.Share >= ManyShare && category.Asked is null && category.Issues.All(issue => issue.IsDone))
                .Select(category => new ReviewQuestion(QuestionKind.NoIssue, category.Id, category.Tickets)),
            .. await StillComingAsync(review, cancellationToken),
        ];
    }

    /// <summary>Only issues for the category as a whole: one that a single ticket stood behind says nothing about the others.</summary>
    private async Task<IEnumerable<ReviewQuestion>> StillComingAsync(UsabilityReview review, CancellationToken cancellationToken)
    {
        var whole = (await meetings.CategoryIssuesAsync(cancellationToken)).Select(one => (one.CategoryId, one.IssueId))
            .Concat(review.LastDecisions.Select(outcome => (outcome.Decision.CategoryId, outcome.Decision.IssueId)))
            .ToHashSet();
        var questions = new List<ReviewQuestion>();
        foreach (var category in review.Categories)
        {
            foreach (var issue in category.Issues.Where(issue => issue is { IsDone: true, ClosedAt: not null } && whole.Contains((category.Id, issue.Id))))
            {
                var since = await view.CountSinceAsync(category.Id, issue.ClosedAt!.Value, cancellationToken);
                if (since > 0)
                {
                    questions.Add(new ReviewQuestion(QuestionKind.StillComing, category.Id, since) { Issue = issue });
                }
            }
        }

        return questions;
    }
}

using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Usability;

/// <summary>Reads what is held of issues for whole categories, and of those that decisions name. Of cases, <see cref="HeldCaseReading"/> say all.</summary>
internal sealed class UsabilityReading :
    IReads<CaseCorrected>, IReads<CaseDue>, IReads<CategoryIssueAsked>, IReads<CategoryIssueFiled>, IReads<CategoryIssueRefused>, IReads<IssueNamed>
{
    public Task<Known> ReadAsync(CaseCorrected change, KnownReading reading) => Task.FromResult(new Known());

    public Task<Known> ReadAsync(CaseDue change, KnownReading reading) => Task.FromResult(new Known());

    public Task<Known> ReadAsync(CategoryIssueAsked change, KnownReading reading) => OfAsync(change.Period, change.Category.Id, null, reading);

    public Task<Known> ReadAsync(CategoryIssueFiled change, KnownReading reading) => OfAsync(change.Period, change.CategoryId, change.Issue.Id, reading);

    public Task<Known> ReadAsync(CategoryIssueRefused change, KnownReading reading) => OfAsync(change.Period, change.CategoryId, null, reading);

    public Task<Known> ReadAsync(IssueNamed change, KnownReading reading) => reading.OfIssueAsync(change.Issue.Ref.Id);

    private static async Task<Known> OfAsync(string period, string categoryId, string? issueId, KnownReading reading) =>
        new Known { Issue = issueId is null ? null : await reading.Held.IssueAsync(issueId, reading.Ending) }.With(
            (await reading.Context.CategoryIssues.SingleOrDefaultAsync(row => row.Period == period && row.CategoryId == categoryId, reading.Ending))?.ToIssue());
}

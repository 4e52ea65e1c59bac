using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Ranking;

public sealed class PriorityRaisingTests
{
    private readonly PriorityTracker _jira = new(A.Issue() with { Priority = "Medium" });

    [Fact]
    public async Task A_lower_priority_is_raised_and_it_says_from_where()
    {
        var considered = await RaiseAsync("high");

        Assert.Equal(["priority=High"], _jira.Edits);
        Assert.Equal((true, "Medium", "High"), (considered.IsRaised, considered.From, considered.Priority));
        Assert.Equal("Its priority was raised from Medium to High: its score is 61.", considered.Reason);
    }

    [Theory]
    [InlineData("High")]
    [InlineData("Highest")]
    public async Task An_equal_or_higher_one_is_left(string has)
    {
        _jira.Issue = _jira.Issue! with { Priority = has };

        var considered = await RaiseAsync("High");

        Assert.Empty(_jira.Edits);
        Assert.False(considered.IsRaised);
        Assert.Equal($"Its score of 61 suggests the priority High, but it was not raised: it is {has} already.", considered.Reason);
    }

    [Fact]
    public async Task One_that_a_person_set_is_left_however_low()
    {
        _jira.Touches = [new("priority", "Eve Engineer", A.Monday.AddDays(1)), new("comment", "Ed Engineer", A.Monday.AddDays(2))];

        var considered = await RaiseAsync("High");

        Assert.Empty(_jira.Edits);
        Assert.Equal("Its score of 61 suggests the priority High, but it was not raised: Eve Engineer set it on 3 November 2026.", considered.Reason);
    }

    [Fact]
    public async Task Other_things_that_people_did_do_not_matter()
    {
        _jira.Touches = [new("status", "Eve Engineer", A.Monday.AddDays(1))];

        Assert.True((await RaiseAsync("High")).IsRaised);
    }

    [Fact]
    public async Task After_an_uncertain_try_the_wanted_priority_counts_as_raised_by_us()
    {
        _jira.Issue = _jira.Issue! with { Priority = "High" };

        var considered = await RaiseAsync("High", mayHaveHappened: true);

        Assert.Empty(_jira.Edits);
        Assert.Equal((true, "Medium"), (considered.IsRaised, considered.From));
    }

    [Fact]
    public async Task An_issue_that_was_done_meanwhile_is_left()
    {
        _jira.Issue = _jira.Issue! with { Category = StatusCategory.Done };

        Assert.False((await RaiseAsync("High")).IsRaised);
    }

    [Fact]
    public async Task A_priority_that_Jira_does_not_have_is_refused_with_those_that_it_has()
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => RaiseAsync("Blocker"));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("no priority 'Blocker'. It has Low, Medium, High, Highest", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_is_gone_is_gone()
    {
        _jira.Issue = null;

        Assert.Equal(RemoteFailureKind.Gone, (await Assert.ThrowsAsync<RemoteException>(() => RaiseAsync("High"))).Kind);
    }

    private Task<PriorityConsidered> RaiseAsync(string to, bool mayHaveHappened = false) => new PriorityRaising(_jira, _jira, _jira).RaiseAsync(
        new RaisePriority("s", "1001", "Medium", to, 61), mayHaveHappened, SomeFacts.Now, "c", TestContext.Current.CancellationToken);
}

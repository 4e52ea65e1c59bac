using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Dashboard.Journal;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Writes that failed for one cause stand together.</summary>
public sealed class JournalGroupTests
{
    [Fact]
    public void Failures_that_differ_only_in_what_they_name_are_one_cause_and_other_answers_are_others()
    {
        var groups = JournalGroup.Of([Entry(1, "Jira answered 403 for ENG-10"), Entry(2, "Jira answered 401 for ENG-11"), Entry(3, "Jira answered 403 for ENG-12"), Entry(4, null)]);

        Assert.Equal([("Jira answered 403 for ENG-10", 2), ("Jira answered 401 for ENG-11", 1), (null, 1)], groups.Select(group => (group.Cause, group.Entries.Length)));
    }

    private static JournalEntry Entry(long id, string? error) => new()
    {
        Id = id,
        Action = new SendReply($"s{id}", "7", "ENG-10"),
        State = EntryState.Waiting,
        Attempts = 1,
        IsFateUnknown = false,
        CreatedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
        LastError = error,
        Correlation = "c",
    };
}

using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using Xunit;

namespace BugBridge.Tests.Sync;

/// <summary>How a remote answers, as polls and writes find it.</summary>
public sealed class RemoteConditionsTests
{
    private static readonly DateTimeOffset Began = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly RemoteConditions _conditions = new();

    [Fact]
    public void Writes_that_are_rejected_while_polls_succeed_are_released_once_and_stay_told_until_one_is_done()
    {
        _conditions.Polled(Remote.Jira, Began);
        _conditions.WriteFailed(Entry(1), Rejected(), Began.AddMinutes(1));

        Assert.False(_conditions.Polled(Remote.Jira, Began.AddMinutes(2)).WasReleased);
        _conditions.WriteFailed(Entry(1), Rejected(), Began.AddMinutes(3));
        Assert.True(_conditions.Polled(Remote.Jira, Began.AddMinutes(4)).WasReleased);
        Assert.Equal(Began.AddMinutes(1), _conditions.Of(Remote.Jira).RejectedSince);

        _conditions.WriteDone(Entry(1));
        Assert.Equal(RemoteCondition.Unknown with { Polled = Began.AddMinutes(4) }, _conditions.Of(Remote.Jira));
    }

    [Fact]
    public void A_failure_of_one_item_and_a_request_to_be_left_alone_say_nothing_of_the_remote()
    {
        _conditions.WriteFailed(Entry(1), new RemoteException(Remote.Jira, RemoteFailureKind.NotAllowed, "This issue only."), Began);
        _conditions.WriteFailed(Entry(2), new RemoteException(Remote.Jira, RemoteFailureKind.TryLater, "Later.", TimeSpan.FromMinutes(1)) { ConcernsAll = true }, Began);

        Assert.Equal(RemoteCondition.Unknown, _conditions.Of(Remote.Jira));
    }

    private static RemoteException Rejected() => new(Remote.Jira, RemoteFailureKind.NotAllowed, "Jira answered 401.") { ConcernsAll = true };

    private static JournalEntry Entry(long id) => new()
    {
        Id = id,
        Action = new RefetchAgain($"s-{id}", Remote.Jira, "10001"),
        State = EntryState.InFlight,
        Attempts = 1,
        IsFateUnknown = false,
        CreatedAt = Began,
        DueAt = Began,
        Correlation = "c",
    };
}

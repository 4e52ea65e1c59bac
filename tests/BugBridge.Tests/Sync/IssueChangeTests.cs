using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync;

/// <summary>What changed of an issue, which notes, the ledger of promises, drafts and tickets that catch up take from one place.</summary>
public sealed class IssueChangeTests
{
    private static readonly IssueState Held = A.HeldIssue();
    private static readonly Workaround Restart = new("501", "Ed Engineer", RichText.FromPlain("Restart it"), A.Monday);
    private static readonly Release Version = new("7.1", null);

    [Theory]
    [InlineData(null, null, DateChangeKind.None)]
    [InlineData(null, "2026-12-05", DateChangeKind.New)]
    [InlineData("2026-12-05", "2026-12-05", DateChangeKind.None)]
    [InlineData("2026-12-05", "2026-12-12", DateChangeKind.Slipped)]
    [InlineData("2026-12-12", "2026-12-05", DateChangeKind.Sooner)]
    [InlineData("2026-12-05", null, DateChangeKind.Gone)]
    [InlineData("2026-12-05", "2026-10-31", DateChangeKind.Doubtful)]
    [InlineData("2026-12-05", "9999-12-31", DateChangeKind.Doubtful)]
    [InlineData(null, "9999-12-31", DateChangeKind.Doubtful)]
    [InlineData("2026-10-01", "2026-12-05", DateChangeKind.Slipped)]
    public void A_date_is_new_slipped_sooner_gone_or_doubtful(string? before, string? now, DateChangeKind kind) =>
        Assert.Equal(kind, Between(Held with { Estimate = On(before) }, Held with { Estimate = On(now) }).Date.Kind);

    [Fact]
    public void A_date_slips_by_days_and_comes_sooner_by_days()
    {
        var (fifth, twelfth) = (Held with { Estimate = On("2026-12-05") }, Held with { Estimate = On("2026-12-12") });

        Assert.Equal((7, -7, 0), (Between(fifth, twelfth).Date.Days, Between(twelfth, fifth).Date.Days, Between(Held, fifth).Date.Days));
    }

    [Theory]
    [InlineData("2026-12-05", DateChangeKind.New)]
    [InlineData(null, DateChangeKind.Gone)]
    [InlineData("8888-12-31", DateChangeKind.Doubtful)]
    public void A_placeholder_was_no_date_before(string? now, DateChangeKind kind)
    {
        var date = Between(Held with { Estimate = On("9999-12-31") }, Held with { Estimate = On(now) }).Date;

        Assert.Equal((kind, null), (date.Kind, date.Before));
    }

    [Fact]
    public void The_same_day_from_another_source_is_no_change()
    {
        var sprint = On("2026-12-05")! with { Source = EstimateSource.Sprint };

        Assert.Equal(DateChangeKind.None, Between(Held with { Estimate = On("2026-12-05") }, Held with { Estimate = sprint }).Date.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_date_goes_with_its_release_and_is_met(bool wasReleased)
    {
        var held = Held with { Estimate = On("2026-12-05"), Release = wasReleased ? Version : null };

        Assert.Equal(DateChangeKind.Met, Between(held, Done(Held) with { Release = Version }).Date.Kind);
    }

    [Fact]
    public void Of_an_issue_of_which_nothing_may_be_told_there_is_no_date()
    {
        var dated = Held with { Estimate = On("2026-12-05") };

        Assert.Equal(DateChangeKind.Gone, Between(dated, dated with { IsGone = true }).Date.Kind);
        Assert.Equal(DateChangeKind.Gone, Between(dated, dated with { IsRestricted = true }).Date.Kind);
        Assert.Equal(DateChangeKind.New, Between(dated with { IsGone = true }, dated).Date.Kind);
    }

    [Theory]
    [InlineData(false, false, false, false, AccessChange.None)]
    [InlineData(false, false, true, false, AccessChange.Vanished)]
    [InlineData(true, false, true, false, AccessChange.StillAway)]
    [InlineData(true, false, false, false, AccessChange.Back)]
    [InlineData(false, false, false, true, AccessChange.Closed)]
    [InlineData(true, false, false, true, AccessChange.Closed)]
    [InlineData(false, true, false, true, AccessChange.StillAway)]
    [InlineData(false, true, false, false, AccessChange.Opened)]
    public void It_vanishes_and_comes_back_closes_and_opens(bool wasGone, bool wasRestricted, bool isGone, bool isRestricted, AccessChange access) =>
        Assert.Equal(access, Between(Held with { IsGone = wasGone, IsRestricted = wasRestricted }, Held with { IsGone = isGone, IsRestricted = isRestricted }).Access);

    [Fact]
    public void The_first_status_of_an_issue_just_filed_is_no_change_and_a_later_one_or_another_resolution_is()
    {
        var unread = Held with { Status = null };

        Assert.Equal(StatusChange.FirstRead, Between(unread, Held).Status);
        Assert.Equal(StatusChange.Changed, Between(unread, Held with { Status = "In Progress", Category = StatusCategory.InProgress }).Status);
        Assert.Equal(StatusChange.Changed, Between(Done(Held), Done(Held) with { Resolution = "Won't Do" }).Status);
        Assert.Equal(StatusChange.None, Between(Held, Held).Status);
    }

    [Fact]
    public void It_is_closed_and_opened_again_fixed_and_no_longer()
    {
        var (there, back) = (Between(Held, Done(Held) with { FixedAt = A.Monday }), Between(Done(Held) with { FixedAt = A.Monday }, Held));

        Assert.Equal((true, false, true, false), (there.IsClosed, there.IsReopened, there.IsFixed, there.IsUnfixed));
        Assert.Equal((false, true, false, true), (back.IsClosed, back.IsReopened, back.IsFixed, back.IsUnfixed));
    }

    [Fact]
    public void A_release_comes_and_is_taken_back()
    {
        var released = Done(Held) with { Release = Version };

        Assert.Equal(ReleaseChange.Released, Between(Held, released).Release);
        Assert.Equal(ReleaseChange.TakenBack, Between(released, Done(Held)).Release);
        Assert.Equal(ReleaseChange.None, Between(released, released with { Release = new("7.2", null) }).Release);
    }

    [Fact]
    public void A_workaround_is_told_by_its_words()
    {
        var (with, other) = (Held with { Workaround = Restart }, Held with { Workaround = Restart with { Text = RichText.FromPlain("Wait") } });

        Assert.Equal(WorkaroundChange.New, Between(Held, with).Workaround);
        Assert.Equal(WorkaroundChange.Replaced, Between(with, other).Workaround);
        Assert.Equal(WorkaroundChange.Withdrawn, Between(with, Held).Workaround);
        Assert.Equal(WorkaroundChange.None, Between(with, Held with { Workaround = Restart with { CommentId = "502" } }).Workaround);
    }

    [Fact]
    public void What_a_ticket_was_told_is_compared_like_what_is_held()
    {
        var before = Done(Held) with { Estimate = On("2026-12-05"), Release = Version, Workaround = Restart };
        var now = Held with { Key = "OPS-4", Estimate = On("2026-12-12"), Workaround = Restart with { Text = RichText.FromPlain("Wait") } };

        var (held, told) = (Between(before, now), Between(ToldFacts.Of(before).On(now), now));

        Assert.Equal(
            (held.IsMoved, held.Access, held.Status, held.IsReopened, held.Release, held.Workaround, held.Date),
            (told.IsMoved, told.Access, told.Status, told.IsReopened, told.Release, told.Workaround, told.Date));
        Assert.Equal(WorkaroundChange.None, Between(ToldFacts.Of(before).On(before), before).Workaround);
        Assert.Equal(WorkaroundChange.Withdrawn, Between(ToldFacts.Of(before).On(Held), Held).Workaround);
    }

    private static IssueChange Between(IssueState held, IssueState now) => IssueChange.Between(held, now, A.Monday);

    private static IssueState Done(IssueState issue) => issue with { Status = "Done", Category = StatusCategory.Done, Resolution = "Fixed" };

    private static Estimate? On(string? date) => date is null ? null : new(DateOnly.Parse(date, CultureInfo.InvariantCulture), EstimateSource.DueDate);
}

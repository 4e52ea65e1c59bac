using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IRecognitionView"/> and <see cref="IRepChoices"/> promise.</summary>
public abstract class RecognitionContract : StoreContract
{
    private static readonly Period October = Period.MonthOf(Day(15), TimeZoneInfo.Utc);

    /// <summary>A month of four reps. Ana and Ben, Cleo who opted out, and Lee, who left. What each thing counts is worked out by hand beside it.</summary>
    private static readonly Plan Month = new Plan
    {
        Issues =
        [
            Filed("1", "ana", confirmed: 3), // Ana: a bug.
            Filed("2", "ana", confirmed: 3, made: 9), // Ana: a bug and a fix.
            Filed("3", "ana"), // Not confirmed, or rejected: nothing.
            Filed("4", "ana", confirmed: 5) with { Merge = new IssueMerge("1", MergeSource.Mark, null, Day(6), Day(6)) }, // A duplicate: nothing.
            Filed("5", "ana", confirmed: 5) with { IsGone = true }, // Gone: nothing.
            Filed("6", "ben", confirmed: 1), // Ben: a bug, in the first moment of the month.
            Filed("7", "ben", confirmed: 32), // Confirmed when the month was over: nothing in October.
            Filed("8", "ben", confirmed: -3, made: 20), // Ben: a fix; the bug was September's.
            Filed("9", "lee", confirmed: 8), // Lee, who left: a bug.
            Filed("10", "cleo", confirmed: 8, made: 9), // Cleo opted out.
            Filed("11", null, confirmed: 8), // A rule filed it for a ticket of nobody.
            IssueState("12") with { Category = StatusCategory.InProgress, ConfirmedAt = Day(2) }, // Made by engineers.
            IssueState("13"), // Made by engineers, and not confirmed.

            // Ben merged Ana's issue into the engineers' (a duplicate); Ana one of hers (nothing); Ben one of Lee's into his own (nothing).
            Filed("14", "ana") with { Merge = new IssueMerge("12", MergeSource.Command, "Ben", Day(4), Day(4)) },
            Filed("15", "ana") with { Merge = new IssueMerge("12", MergeSource.Command, "Ana", Day(4), Day(4)) },
            Filed("16", "lee") with { Merge = new IssueMerge("6", MergeSource.Command, "Ben", Day(4), Day(4)) },

            // Reported first by Lee, and survived by Ana's, which was confirmed (a bug for Lee, none for Ana), also by way of an issue between them.
            Filed("19", "lee") with { Merge = new IssueMerge("20", MergeSource.Mark, null, Day(6), Day(6)) },
            Filed("20", "ben") with { Merge = new IssueMerge("21", MergeSource.Mark, null, Day(6), Day(6)) },
            Filed("21", "ana", confirmed: 5, made: 8),

            // By way of another one: what counts is the issue at the end. An operator, whom no rep is called like, is nobody.
            Filed("17", "lee") with { Merge = new IssueMerge("14", MergeSource.Command, "Ana", Day(4), Day(4)) }, // Ana: a duplicate of 12.
            Filed("18", "lee") with { Merge = new IssueMerge("12", MergeSource.Command, "an operator", Day(4), Day(4)) },
        ],
        Tickets =
        [
            // Volume does not pay: tickets that join count for their accounts, and for no rep.
            .. Enumerable.Range(0, 50).Select(at => Joined($"j{at}", at % 2 == 0 ? "12" : "1", at % 3 == 0 ? "ana" : "ben", 5)),
        ],
    }.Keep(new RepSeen("ana", "Ana", Noon), new RepSeen("ben", "Ben", Noon), new RepSeen("cleo", "Cleo", Noon), new RepSeen("lee", "Lee", Noon.AddYears(-1)));

    [Fact]
    public async Task Behind_every_count_of_the_board_stand_the_issues_that_it_counts_and_behind_none_of_who_opted_out()
    {
        await HoldAsync(Month);
        await Store.RepChoices.OptOutAsync("cleo", "Cleo", Noon, Ending);

        foreach (var rep in (await BoardAsync(October)).Reps)
        {
            Assert.Equal(
                (rep.Confirmed, rep.Fixed, rep.Duplicates),
                ((await DeedsAsync(rep.RepId, DeedKind.Confirmed)).Length, (await DeedsAsync(rep.RepId, DeedKind.Fixed)).Length, (await DeedsAsync(rep.RepId, DeedKind.Duplicate)).Length));
        }

        // The bug that Lee reported first, of which Ana's issue was left; and the issue that Ana merged, not the one that stands for it.
        Assert.Equal(["9", "21"], (await DeedsAsync("lee", DeedKind.Confirmed)).Select(one => one.Issue.Id));
        Assert.Equal(["17"], (await DeedsAsync("ana", DeedKind.Duplicate)).Select(one => one.Issue.Id));
        Assert.Empty(await DeedsAsync("cleo", DeedKind.Confirmed));
    }

    [Fact]
    public async Task The_months_points_are_those_counted_by_hand()
    {
        await HoldAsync(Month);
        await Store.RepChoices.OptOutAsync("cleo", "Cleo", Noon, Ending);

        var board = await BoardAsync(October);

        Assert.Equal(
            [
                // Since joined tickets count for nobody, Ana and Ben have one duplicate each: what they merged. Since the first report counts, Lee has 19's bug and its fix.
                new RepScore(1, "ana", "Ana", 2, 1, 1, (2 * 3) + (1 * 1) + (1 * 2)),
                new RepScore(2, "lee", "Lee", 2, 0, 1, (2 * 3) + (1 * 2)),
                new RepScore(3, "ben", "Ben", 1, 1, 1, (1 * 3) + (1 * 1) + (1 * 2)),
            ],
            board.Reps);
    }

    [Fact]
    public async Task Other_months_have_what_came_to_pass_in_them_and_a_month_of_nothing_has_nobody()
    {
        await HoldAsync(Month);

        Assert.Equal([("ben", 1, 0, 0)], (await BoardAsync(October.Previous)).Reps.Select(rep => (rep.RepId, rep.Confirmed, rep.Duplicates, rep.Fixed)));
        Assert.Equal([("ben", 1, 0, 0)], (await BoardAsync(October.Next)).Reps.Select(rep => (rep.RepId, rep.Confirmed, rep.Duplicates, rep.Fixed)));
        Assert.Empty((await BoardAsync(October.Next.Next)).Reps);
    }

    [Fact]
    public async Task Rejecting_a_report_later_takes_its_points_back()
    {
        await HoldAsync(new Plan { Issues = [Filed("1", "ana", confirmed: 3, made: 4)] }.Keep(new RepSeen("ana", "Ana", Noon)));
        Assert.Single((await BoardAsync(October)).Reps);

        await HoldAsync(new Plan { Issues = [Filed("1", "ana")] });

        Assert.Empty((await BoardAsync(October)).Reps);
    }

    [Fact]
    public async Task Who_opted_out_comes_back_by_opting_in_and_it_is_kept_who_decided_and_when()
    {
        await HoldAsync(Month);
        await Store.RepChoices.OptOutAsync("ben", "Ben", Noon, Ending);
        await Store.RepChoices.OptOutAsync("stranger", "Lead", Noon, Ending);
        Assert.DoesNotContain((await BoardAsync(October)).Reps, rep => rep.RepId == "ben");

        await Store.RepChoices.OptInAsync("ben", "Lead", Noon.AddDays(1), Ending);

        Assert.Contains((await BoardAsync(October)).Reps, rep => rep.RepId == "ben");
        Assert.Equal(
            [new RepChoice("ben", "Ben", false, "Lead", Noon.AddDays(1)), new RepChoice("stranger", "stranger", true, "Lead", Noon)],
            await Store.RepChoices.ListAsync(Ending));
    }

    [Fact]
    public async Task Reps_with_as_many_points_share_a_place()
    {
        await HoldAsync(new Plan { Issues = [Filed("1", "x", confirmed: 3), Filed("2", "y", confirmed: 3), Filed("3", "z", made: 3)] });

        Assert.Equal([("x", 1), ("y", 1), ("z", 3)], (await BoardAsync(October)).Reps.Select(rep => (rep.Name, rep.Place)));
    }

    [Fact]
    public async Task What_is_held_of_an_issue_for_recognition_comes_back_as_it_was()
    {
        var issue = Filed("1", "ana", confirmed: 3, made: 4);
        await HoldAsync(new Plan { Issues = [issue, Filed("2", null)] });

        var held = await Store.View.FindIssueAsync("1", Ending);
        Assert.Equal((issue.Credit, issue.ConfirmedAt, issue.FixedAt), (held!.Credit, held.ConfirmedAt, held.FixedAt));
        Assert.Equal(new ReportCredit("t2", null, Day(0)), (await Store.View.FindIssueAsync("2", Ending))!.Credit);
    }

    private Task<ImmutableArray<ListedDeed>> DeedsAsync(string repId, DeedKind kind) => Store.Recognition.DeedsAsync(repId, kind, October, Ending);

    private Task<Leaderboard> BoardAsync(Period period) => Store.Recognition.LeaderboardAsync(new RecognitionWeights(), period, Noon, Ending);

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1);

    private static IssueState Filed(string id, string? repId, int? confirmed = null, int? made = null) => IssueState(id) with
    {
        Credit = new ReportCredit("t" + id, repId, Day(0)),
        ConfirmedAt = confirmed is { } day ? Day(day) : null,
        FixedAt = made is { } last ? Day(last) : null,
    };

    private static TicketState Joined(string id, string issueId, string repId, int day) => TicketState(id) with
    {
        Link = new TicketLink(issueId, LinkOrigin.Joined, repId, Day(day)) { RepId = repId, HomeId = issueId },
    };
}

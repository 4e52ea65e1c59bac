using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BugBridge.Tests.Ranking;

public sealed class RankFormulaTests
{
    private static readonly RankFormula Formula = new(SomeFacts.Settings(), TimeZoneInfo.Utc);

    public static TheoryData<string, Func<RankFacts, RankFacts>> Worse() => new()
    {
        { "Tickets", facts => facts with { Tickets = facts.Tickets + 1 } },
        { "Customers", facts => facts with { Customers = facts.Customers + 1 } },
        { "Accounts", facts => facts with { Accounts = facts.Accounts + 1 } },
        { "Reps", facts => facts with { Reps = facts.Reps + 1 } },
        { "Revenue", facts => facts with { MonthlyRevenueCents = facts.MonthlyRevenueCents + 1_000_00 } },
        { "Growth", facts => facts with { Recent = Math.Max(facts.Recent, facts.Before) + 1 } },
        { "Age", facts => facts with { First = facts.First!.Value.AddDays(-1) } },
        { "BrokenPromise", facts => facts with { Promised = Day(facts.Promised!.Value) } },
    };

    [Theory]
    [MemberData(nameof(Worse))]
    public void More_of_anything_scores_higher_by_that_part_alone(string part, Func<RankFacts, RankFacts> worsen) =>
        Prop.ForAll(SomeFacts.AtRandom(), facts =>
        {
            var (before, after) = (Score(facts), Score(worsen(facts)));
            return after.Points > before.Points
                && before.Parts.Zip(after.Parts).All(pair => pair.First.Name == part ? pair.Second.Points > pair.First.Points : pair.Second == pair.First);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Property(QuietOnSuccess = true)]
    public Property More_growth_severity_or_segments_never_score_lower() => Prop.ForAll(SomeFacts.AtRandom(), facts => new[]
    {
        facts with { Recent = facts.Recent + 1 },
        facts with { Before = Math.Max(0, facts.Before - 1) },
        facts with { Severities = [.. facts.Severities, "Outage"] },
        facts with { Segments = [.. facts.Segments, "Small"] },
    }.All(more => Score(more).Points >= Score(facts).Points));

    [Property(QuietOnSuccess = true)]
    public Property No_part_exceeds_its_weight_and_the_score_is_their_sum() => Prop.ForAll(SomeFacts.AtRandom(), facts =>
    {
        var score = Score(facts);
        return score.Parts.All(part => part.Points >= 0 && part.Points <= part.Weight) && Math.Abs(score.Points - score.Parts.Sum(part => part.Points)) < 1e-9;
    });

    [Fact]
    public void The_default_weights_add_up_to_a_hundred() =>
        Assert.Equal(100, new RankFormula(new RankingSettings(), TimeZoneInfo.Utc).Score(SomeFacts.One(), SomeFacts.Now).Parts.Sum(part => part.Weight));

    [Fact]
    public void The_parts_are_named_as_their_list_says() => Assert.Equal(RankFormula.PartNames, Score(SomeFacts.One()).Parts.Select(part => part.Name));

    [Fact]
    public void The_configured_half_gives_half_the_weight() =>
        Assert.Equal(10.0, Part("Customers", SomeFacts.One() with { Customers = new RankHalves().Customers }).Points, 9);

    [Fact]
    public void One_giant_does_not_drown_a_crowd()
    {
        var giant = SomeFacts.One() with { MonthlyRevenueCents = 10_000_000_00 };
        var crowd = SomeFacts.One() with { Tickets = 12, Customers = 10, Accounts = 8 };

        Assert.True(Score(crowd).Points > Score(giant).Points);
    }

    [Fact]
    public void Severity_is_the_worst_that_a_ticket_states_and_else_the_priority()
    {
        Assert.Equal((8.0, "Loss of data"), Severity(SomeFacts.One() with { Severities = ["Annoying", "Loss of data"], Priority = "Highest" }));
        Assert.Equal((10.0, "Highest"), Severity(SomeFacts.One() with { Severities = ["unheard of"], Priority = "Highest" }));
        Assert.Equal((0.0, "none known"), Severity(SomeFacts.One() with { Priority = "Medium" }));

        static (double, string) Severity(RankFacts facts) => (Part("Severity", facts).Points, Part("Severity", facts).Words);
    }

    [Theory]
    [InlineData(0, StatusCategory.ToDo, "none broken")]
    [InlineData(1, StatusCategory.ToDo, "promised for 2026-12-01, 1 day late")]
    [InlineData(1, StatusCategory.Done, "none broken")]
    public void A_promise_is_broken_from_the_day_after_it_while_the_issue_is_not_done(int daysLater, StatusCategory category, string words)
    {
        var facts = SomeFacts.One() with { Promised = new DateOnly(2026, 12, 1), Category = category };

        var part = new RankFormula(new RankingSettings(), TimeZoneInfo.Utc).Score(facts, new DateTimeOffset(2026, 12, 1, 23, 59, 0, TimeSpan.Zero).AddDays(daysLater))
            .Parts.Single(one => one.Name == "BrokenPromise");

        Assert.Equal((words, words != "none broken"), (part.Words, part.Points > 0));
    }

    [Fact]
    public void A_score_asks_for_the_highest_priority_that_it_reaches()
    {
        var settings = new RankingSettings { Priorities = [new() { Name = "High", FromScore = 10 }, new() { Name = "Highest", FromScore = 40 }] };
        var formula = new RankFormula(settings, TimeZoneInfo.Utc);

        Assert.Null(formula.PriorityFor(Scoring(9)));
        Assert.Equal("High", formula.PriorityFor(Scoring(10)));
        Assert.Equal("Highest", formula.PriorityFor(Scoring(90)));

        static RankScore Scoring(double points) => new([new RankPart("Tickets", 1, 100, points, "1 ticket")]);
    }

    private static DateOnly Day(DateOnly promised) =>
        promised > DateOnly.FromDateTime(SomeFacts.Now.UtcDateTime) ? DateOnly.FromDateTime(SomeFacts.Now.UtcDateTime).AddDays(-1) : promised.AddDays(-1);

    private static RankScore Score(RankFacts facts) => Formula.Score(facts, SomeFacts.Now);

    private static RankPart Part(string name, RankFacts facts) => Score(facts).Parts.Single(part => part.Name == name);
}

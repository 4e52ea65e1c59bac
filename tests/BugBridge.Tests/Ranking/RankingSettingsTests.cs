using BugBridge.Core.Ranking;
using Xunit;

namespace BugBridge.Tests.Ranking;

public sealed class RankingSettingsTests
{
    [Fact]
    public void The_defaults_are_right_and_write_nothing()
    {
        Assert.Empty(new RankingSettings().Faults());
        Assert.False(new RankingSettings().IsWritten);
    }

    [Fact]
    public void Fields_or_priorities_are_written()
    {
        Assert.True(new RankingSettings { Fields = new RankFields { Score = "S" } }.IsWritten);
        Assert.True(new RankingSettings { Priorities = [new() { Name = "High", FromScore = 50 }] }.IsWritten);
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        var settings = new RankingSettings
        {
            Weights = new RankWeights { Age = -1 },
            Halves = new RankHalves { Reps = 0 },
            SeverityField = "Severity",
            SegmentPoints = { ["Enterprise"] = 101 },
            GrowthDays = 0,
            Currency = "Euro",
            Fields = new RankFields { Tickets = "Rank", Score = "rank" },
            Priorities = [new() { Name = "High", FromScore = 50 }, new() { Name = "", FromScore = 50 }],
            WriteEvery = TimeSpan.Zero,
            LookEvery = TimeSpan.FromDays(8),
        };

        Assert.Equal(
            [
                "Currency", "Fields", "GrowthDays", "Halves:Reps", "LookEvery", "Priorities:1:FromScore", "Priorities:1:Name", "SegmentPoints:Enterprise", "SeverityPoints",
                "Weights:Age", "WriteEvery",
            ],
            settings.Faults().Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.All(settings.Faults(), fault => Assert.NotEmpty(fault.Remedy));
    }

    [Fact]
    public void Weights_that_are_all_zero_are_a_fault()
    {
        var weights = new RankWeights
        {
            Tickets = 0,
            Customers = 0,
            Accounts = 0,
            Reps = 0,
            Revenue = 0,
            Segment = 0,
            Severity = 0,
            Growth = 0,
            Age = 0,
            BrokenPromise = 0,
        };

        Assert.Equal("Weights", Assert.Single(new RankingSettings { Weights = weights }.Faults()).Path);
    }
}

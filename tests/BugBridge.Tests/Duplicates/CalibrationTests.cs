using BugBridge.Core.Duplicates;
using Xunit;

namespace BugBridge.Tests.Duplicates;

public sealed class CalibrationTests
{
    [Fact]
    public void Without_decisions_nothing_is_trusted() => Assert.Equal((0.0, 0.0), Calibration.Learn([]).At(1));

    [Theory]
    [InlineData(51, false)]
    [InlineData(52, true)]
    public void It_takes_fifty_two_right_decisions_to_be_sure_of_95_percent(int decisions, bool isSure)
    {
        var calibration = Calibration.Learn([.. Enumerable.Range(0, decisions).Select(_ => new LabelledScore(0.9, true))]);

        Assert.Equal(isSure, calibration.At(0.9).LowerBound >= 0.95);
    }

    [Fact]
    public void A_score_below_all_that_was_decided_is_not_trusted() =>
        Assert.Equal((0.0, 0.0), Calibration.Learn([new LabelledScore(0.5, true)]).At(0.4));

    [Fact]
    public void The_chance_never_falls_as_the_score_rises()
    {
        var random = new Random(5);
        var calibration = Calibration.Learn([.. Enumerable.Range(0, 500).Select(_ => random.NextDouble()).Select(score => new LabelledScore(score, random.NextDouble() < score))]);

        var chances = Enumerable.Range(0, 101).Select(percent => calibration.At(percent / 100.0).Precision).ToList();

        Assert.Equal(chances.Order(), chances);
        Assert.InRange(calibration.At(0.5).Precision, 0.3, 0.7);
    }

    [Fact]
    public void The_bound_counts_all_that_score_as_much_or_more()
    {
        var calibration = Calibration.Learn(
        [
            .. Enumerable.Range(0, 60).Select(_ => new LabelledScore(0.9, true)),
            .. Enumerable.Range(0, 60).Select(at => new LabelledScore(0.5, at % 2 == 0)),
        ]);

        Assert.True(calibration.At(0.95).LowerBound >= 0.95);
        Assert.True(calibration.At(0.5).LowerBound < 0.8);
    }
}

using BugBridge.Core.Calendar;
using Xunit;

namespace BugBridge.Tests.Calendar;

public sealed class ShareIntervalTests
{
    /// <summary>The examples of Newcombe's paper on single proportions (1998), to the four digits that it gives.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_share_lies_where_the_paper_says(int part, int all, double low, double high)
    {
        var interval = ShareInterval.Of(part, all)!;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>The examples of Newcombe's paper on differences (1998), method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    public void A_difference_lies_where_the_paper_says(int part, int all, int otherPart, int otherAll, double low, double high)
    {
        var interval = ShareInterval.OfDifference(part, all, otherPart, otherAll)!;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void A_share_of_nothing_has_no_interval()
    {
        Assert.Null(ShareInterval.Of(0, 0));
        Assert.Null(ShareInterval.OfDifference(0, 0, 1, 2));
        Assert.Null(ShareInterval.OfDifference(1, 2, 0, 0));
    }
}

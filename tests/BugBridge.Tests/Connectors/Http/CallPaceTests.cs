using BugBridge.Connectors.Http;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

public sealed class CallPaceTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(59)]
    [InlineData(400)]
    [InlineData(599)]
    [InlineData(700)]
    [InlineData(1199)]
    [InlineData(10_007)]
    public void As_many_calls_as_are_allowed_are_made_and_never_more(int limit)
    {
        var calls = Greedy(new CallPace(limit), TimeSpan.FromMinutes(10));

        Assert.Equal(10 * limit, calls.Count);
        Assert.All(Enumerable.Range(0, calls.Count - limit), at => Assert.True(calls[at + limit] - calls[at] >= Minute));
    }

    [Theory]
    [InlineData(700, 11)]
    [InlineData(1199, 19)]
    [InlineData(30, 1)]
    public void A_seconds_share_goes_at_once_and_the_rest_follows_evenly(int limit, int share)
    {
        var calls = Greedy(new CallPace(limit), TimeSpan.FromSeconds(30));

        Assert.Equal(share, calls.Count(call => call == TimeSpan.Zero));
        Assert.All(calls.Skip(share).Zip(calls.Skip(share + 1)), pair => Assert.InRange((pair.Second - pair.First) * limit, Minute - TimeSpan.FromSeconds(1), Minute));
    }

    [Fact]
    public void After_a_rest_a_seconds_share_goes_at_once_again()
    {
        var pace = new CallPace(700);
        var rested = Greedy(pace, TimeSpan.FromSeconds(5))[^1] + TimeSpan.FromMinutes(5);

        Assert.Equal(11, Enumerable.Range(0, 20).Count(_ => pace.Take(rested) == rested));
    }

    /// <summary>The calls of somebody who asks again as soon as a call was made.</summary>
    private static List<TimeSpan> Greedy(CallPace pace, TimeSpan until)
    {
        var calls = new List<TimeSpan>();
        for (var now = pace.Take(TimeSpan.Zero); now < until; now = pace.Take(now))
        {
            calls.Add(now);
        }

        return calls;
    }
}

using System.Net;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>
/// Each call that a connector makes about a ticket or an issue, to read or to write, fails for one of them, for good, and all others go on: freshly filed
/// tickets, comments both ways, found by polls and by webhooks, and the tickets of a backfill. Which calls there are is found by letting the same story run
/// without a fault first.
/// </summary>
public sealed class OneBadItemTests
{
    // What a story asks depends a little on how fast it runs.
    private const int Tries = 3;
    private static readonly HttpStatusCode[] Statuses = [HttpStatusCode.InternalServerError, HttpStatusCode.NotFound, HttpStatusCode.OK];

    public static TheoryData<Sides, HttpStatusCode> Worlds
    {
        get
        {
            var worlds = new TheoryData<Sides, HttpStatusCode>();
            foreach (var status in Statuses)
            {
                worlds.Add(Sides.ZendeskAndCloud, status);
                worlds.Add(Sides.FreshdeskAndDataCenter, status);
            }

            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_call_that_fails_for_one_item_for_good_harms_no_other(Sides sides, HttpStatusCode status)
    {
        var findings = new List<string>();
        foreach (var (call, isHelpdesk) in await CallsAsync(sides))
        {
            findings.AddRange(await FindingsAsync(sides, call, isHelpdesk, status));
        }

        Assert.Empty(findings);
    }

    /// <summary>The real one takes its time, so each call fails in one way only, and those of Jira, which are the same everywhere, do not.</summary>
    [Fact]
    public async Task A_call_to_a_real_Request_Tracker_that_fails_for_one_ticket_for_good_harms_no_other()
    {
        var findings = new List<string>();
        foreach (var (at, (call, isHelpdesk)) in (await CallsAsync(Sides.RequestTrackerAndCloud)).Index().Where(call => call.Item.IsHelpdesk))
        {
            findings.AddRange(await FindingsAsync(Sides.RequestTrackerAndCloud, call, isHelpdesk, Statuses[at % Statuses.Length]));
        }

        Assert.Empty(findings);
    }

    private static async Task<List<string>> FindingsAsync(Sides sides, string call, bool isHelpdesk, HttpStatusCode status)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            await using var world = await World.StartAsync(sides);
            var wire = isHelpdesk ? world.HelpdeskWire : world.JiraWire;
            (wire.Failing, wire.Status) = (call, status);
            try
            {
                await world.PlayAsync();
                var findings = await world.FindingsAsync();
                if (wire.Hits > 0)
                {
                    return findings.ConvertAll(finding => $"{call} ({(int)status}): {finding}");
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return [$"{call} ({(int)status}): {failure}"];
            }
        }

        return [$"{call} never failed"];
    }

    private static async Task<(string Call, bool IsHelpdesk)[]> CallsAsync(Sides sides)
    {
        await using var world = await World.StartAsync(sides);
        await world.PlayAsync();
        Assert.Empty(await world.FindingsAsync());
        string[] ofHelpdesk = [.. world.HelpdeskWire.Seen.Keys.Order(StringComparer.Ordinal)];
        string[] ofJira = [.. world.JiraWire.Seen.Keys.Order(StringComparer.Ordinal)];
        Assert.Contains(ofHelpdesk, call => !call.StartsWith("GET", StringComparison.Ordinal));
        Assert.Contains(ofJira, call => call.StartsWith("POST", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(Environment.NewLine, ofHelpdesk.Concat(ofJira)));
        return [.. ofHelpdesk.Select(call => (call, true)), .. ofJira.Select(call => (call, false))];
    }
}

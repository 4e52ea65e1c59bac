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
    public static TheoryData<Sides, HttpStatusCode> Worlds
    {
        get
        {
            var worlds = new TheoryData<Sides, HttpStatusCode>();
            foreach (var status in EachCall.Statuses)
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
        foreach (var (call, isHelpdesk) in await EachCall.OfAsync(sides))
        {
            findings.AddRange(await EachCall.FindingsAsync(sides, call, isHelpdesk, status));
        }

        Assert.Empty(findings);
    }
}

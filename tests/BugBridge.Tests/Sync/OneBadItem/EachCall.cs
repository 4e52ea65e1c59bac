using System.Net;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Finds the calls that a story makes about the bad item, and plays the story again with one of them failing for good.</summary>
internal static class EachCall
{
    // What a story asks depends a little on how fast it runs.
    private const int Tries = 3;

    /// <summary>Two failures, and 200 with a body that is no JSON.</summary>
    public static readonly HttpStatusCode[] Statuses = [HttpStatusCode.InternalServerError, HttpStatusCode.NotFound, HttpStatusCode.OK];

    /// <summary>The calls, found by letting the story run without a fault.</summary>
    public static async Task<(string Call, bool IsHelpdesk)[]> OfAsync(Sides sides)
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

    /// <summary>What went wrong when the call failed.</summary>
    public static async Task<List<string>> FindingsAsync(Sides sides, string call, bool isHelpdesk, HttpStatusCode status)
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
}

using System.Net;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>
/// Each call that a connector makes about a ticket or an issue fails for one of them, for good, and all others go on. Which calls there are is found by
/// letting the same story run without a fault first.
/// </summary>
public sealed class OneBadItemTests
{
    public static TheoryData<HelpdeskVendor, JiraEdition, HttpStatusCode> Worlds
    {
        get
        {
            var worlds = new TheoryData<HelpdeskVendor, JiraEdition, HttpStatusCode>();
            foreach (var status in new[] { HttpStatusCode.InternalServerError, HttpStatusCode.NotFound, HttpStatusCode.OK })
            {
                worlds.Add(HelpdeskVendor.Zendesk, JiraEdition.Cloud, status);
                worlds.Add(HelpdeskVendor.Freshdesk, JiraEdition.DataCenter, status);
            }

            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_call_that_fails_for_one_item_for_good_harms_no_other(HelpdeskVendor vendor, JiraEdition edition, HttpStatusCode status)
    {
        var findings = new List<string>();
        var (ofHelpdesk, ofJira) = await CallsAsync(vendor, edition);
        foreach (var (call, isHelpdesk) in ofHelpdesk.Select(call => (call, true)).Concat(ofJira.Select(call => (call, false))))
        {
            await using var world = await World.StartAsync(vendor, edition);
            var wire = isHelpdesk ? world.HelpdeskWire : world.JiraWire;
            (wire.Failing, wire.Status) = (call, status);
            try
            {
                await world.PlayAsync();
                findings.AddRange((await world.FindingsAsync()).Select(finding => $"{call}: {finding}"));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                findings.Add($"{call}: {failure.Message}");
            }

            Assert.True(wire.Hits > 0, $"{call} never failed.");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(Environment.NewLine, ofHelpdesk.Concat(ofJira)));
        Assert.Empty(findings);
    }

    private static async Task<(string[] OfHelpdesk, string[] OfJira)> CallsAsync(HelpdeskVendor vendor, JiraEdition edition)
    {
        await using var world = await World.StartAsync(vendor, edition);
        await world.PlayAsync();
        Assert.Empty(await world.FindingsAsync());
        string[] ofHelpdesk = [.. world.HelpdeskWire.Seen.Keys.Order(StringComparer.Ordinal)];
        string[] ofJira = [.. world.JiraWire.Seen.Keys.Order(StringComparer.Ordinal)];
        Assert.NotEmpty(ofHelpdesk);
        Assert.NotEmpty(ofJira);
        return (ofHelpdesk, ofJira);
    }
}

using BugBridge.Core.Sync.Journal;
using BugBridge.Tests.Journeys.Inherited;
using BugBridge.Tests.Storage.Old;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>A new version takes over where an old one was killed in the middle of its work.</summary>
public sealed class InheritedJourneyTests : Journey
{
    private const int GivenUp = 5;
    private static readonly HashSet<string> Journaled = OldDatabase.Stamps();

    private protected override bool HasReplies => true;

    [Fact]
    public async Task A_half_done_journal_of_the_old_version_is_carried_out_as_that_version_would_have_done_it()
    {
        var before = string.Empty;
        await StartAsync(new JourneyOptions
        {
            Settings = InheritedSettings.Use,
            Inherit = async bridge =>
            {
                await InheritedWorld.TakeOverAsync(bridge);
                before = Digest(bridge);
            },
        });
        Assert.Equal(InheritedWorld.Read("killed.txt"), before);

        // What the old version gave up, an operator lets try again.
        Assert.Equal(GivenUp, await Bridge.Journal.RetryAsync([], Bridge.Clock.GetUtcNow(), Bridge.Token));
        await Bridge.PollAsync();

        Assert.Equal(InheritedWorld.Read("end.txt"), Digest(Bridge));
        var entries = await Bridge.Journal.ListAsync([], 1000, Bridge.Token);
        Assert.DoesNotContain(entries, entry => entry.State is EntryState.Waiting or EntryState.InFlight or EntryState.SetAside);
        Assert.Empty(Journaled.Except(entries.Select(entry => entry.Action.Stamp), StringComparer.Ordinal));
    }

    private static string Digest(JourneyBridge bridge) => new WorldDigest(bridge.Sandbox, Journaled).Make();
}

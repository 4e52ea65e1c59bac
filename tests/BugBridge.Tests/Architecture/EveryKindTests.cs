using System.Runtime.CompilerServices;
using BugBridge.Core;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using BugBridge.Storage.Features;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Storage;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>No kind of change or record is forgotten where kinds are told apart.</summary>
public sealed class EveryKindTests
{
    private static readonly Type[] Changes = [.. typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)) && !type.IsAbstract)];

    /// <summary>An empty change makes most planners fail, but only after one took it up.</summary>
    [Fact]
    public void Every_change_is_planned()
    {
        var planner = BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key));

        var unplanned = Changes.Where(kind => Record.Exception(() => planner.Decide(new Known(), Empty(kind))) is ArgumentOutOfRangeException);

        Assert.Empty(unplanned);
    }

    [Fact]
    public async Task What_every_change_needs_is_loaded()
    {
        using var database = new TempDatabase();
        await using var store = await BridgeStore.OpenAsync(database.PatientSettings, TimeProvider.System, TestContext.Current.CancellationToken);

        var results = await store.Ledger.PlanAsync([.. Changes.Select(Empty)], (_, _) => Plan.Nothing, TestContext.Current.CancellationToken);

        Assert.Empty(Changes.Zip(results).Where(one => one.Second.Failure is NotSupportedException).Select(one => one.First));
    }

    [Fact]
    public void Every_record_of_a_plan_is_saved() =>
        Assert.DoesNotContain(typeof(IKept).Assembly.GetTypes(), type => typeof(IKept).IsAssignableFrom(type) && type.IsClass && !BridgeFeatures.All.Keeps(type));

    private static Change Empty(Type kind) => (Change)RuntimeHelpers.GetUninitializedObject(kind);
}

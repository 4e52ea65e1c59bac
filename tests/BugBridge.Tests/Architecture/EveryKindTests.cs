using System.Reflection;
using System.Runtime.CompilerServices;
using BugBridge.Core;
using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using BugBridge.Storage.Features;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>No kind of change, record or action is forgotten where kinds are told apart.</summary>
public sealed class EveryKindTests
{
    private static readonly Type[] Changes = [.. typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)) && !type.IsAbstract)];

    private static readonly Type[] Actions = [.. typeof(BridgeAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BridgeAction)))];

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

    [Fact]
    public void Every_action_is_performed_by_one()
    {
        var performed = typeof(IPerforms).Assembly.GetTypes().Where(type => type.IsClass).SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPerforms<>)).Select(type => type.GenericTypeArguments[0]);

        Assert.Equal(Actions.OrderBy(type => type.Name), performed.OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_feature_registers_its_performers_and_its_planners()
    {
        var services = new ServiceCollection().AddBridge();

        Assert.Equal(Kinds(typeof(IPerforms)), services.Where(one => one.ServiceType == typeof(IPerforms)).Select(one => one.ImplementationType!.Name).Order());
        Assert.Equal(Kinds(typeof(IPlans)).Count(), services.Count(one => one.ServiceType == typeof(IPlans)));
        Assert.Equal(Kinds(typeof(IPlanStep)).Count(), services.Count(one => one.ServiceType == typeof(IPlanStep)));
    }

    [Fact]
    public void Every_command_is_obeyed_by_one()
    {
        var commands = typeof(RepCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RepCommand)));
        var obeyed = typeof(IObeys).Assembly.GetTypes().Where(type => type.IsClass).SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IObeys<>)).Select(type => type.GenericTypeArguments[0]);

        Assert.Equal(commands.OrderBy(type => type.Name), obeyed.OrderBy(type => type.Name));
    }

    /// <summary>What has no name cannot be kept, and the plan that would keep it fails.</summary>
    [Fact]
    public void Every_command_that_may_wait_has_a_name()
    {
        var waiting = typeof(IObeys).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IObeys).IsAssignableFrom(type) && ((IObeys)RuntimeHelpers.GetUninitializedObject(type)).KeepsOrder)
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IObeys<>)).Select(type => type.GenericTypeArguments[0]);

        Assert.DoesNotContain(waiting, type => type.GetCustomAttribute<CommandNameAttribute>() is null);
    }

    /// <summary>Databases of older versions have these names.</summary>
    [Fact]
    public void Commands_keep_their_names_while_they_wait() =>
        Assert.Equal(
            "bridge bug dev join not unlink",
            string.Join(' ', typeof(RepCommand).Assembly.GetTypes().Select(type => type.GetCustomAttribute<CommandNameAttribute>()?.Name).OfType<string>().Order(StringComparer.Ordinal)));

    /// <summary>Journals of older versions have these names.</summary>
    [Fact]
    public void Actions_keep_their_names_in_the_journal() =>
        Assert.Equal(
            "add-comment close-duplicate describe-again drop-remote-link edit-comment edit-issue erase-text file-category-issue file-issue forgotten link-issues look-again "
            + "look-for-erased look-for-files put-file-on-issue put-file-on-ticket put-remote-link raise-priority send-reply take-out-message tell-issue tell-joined unlink-issues update-ticket",
            string.Join(' ', Actions.Select(type => type.GetCustomAttribute<ActionNameAttribute>()!.Name).Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Kinds(Type kind) =>
        kind.Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract && kind.IsAssignableFrom(type)).Select(type => type.Name).Order();

    private static Change Empty(Type kind) => (Change)RuntimeHelpers.GetUninitializedObject(kind);
}

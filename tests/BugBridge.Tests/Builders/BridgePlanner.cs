using BugBridge.Core;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Tests.Builders;

/// <summary>The planner of all features, alone.</summary>
internal static class BridgePlanner
{
    /// <summary>A planner for a configuration.</summary>
    public static Planner Of(PlannerSettings settings)
    {
        using var services = new ServiceCollection()
            .AddSingleton(settings.Filing)
            .AddSingleton(settings.Relay)
            .AddSingleton(settings.Relay.Files)
            .AddSingleton(settings.Ranking)
            .AddSingleton(settings.Reports)
            .AddSingleton(settings.FirstContact)
            .AddSingleton(settings.Recognition)
            .AddSingleton(settings.Duplicates)
            .AddSingleton(settings.Duplicates.Merging)
            .AddSingleton(settings.Outreach)
            .AddSingleton(settings.Privacy)
            .AddSingleton(settings.Usability)
            .AddSingleton(new Installation(settings.Label, settings.AliasKey, settings.IssueUrl))
            .AddBridge()
            .BuildServiceProvider();
        return services.GetRequiredService<Planner>();
    }
}

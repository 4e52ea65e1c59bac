using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Outreach;

/// <summary>Customers hear when something changes for them.</summary>
public static class OutreachFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddOutreach(this IServiceCollection services) => services
        .AddSingleton<IObeys, DraftCommands>()
        .AddPlans<OutreachPlanner>()
        .AddPlans<UndoPlanner>()
        .AddPlanStep<OutreachPlanner>()
        .AddSingleton<OutreachSignal>()
        .AddSingleton<IAfterPlanning>(provider => provider.GetRequiredService<OutreachSignal>())
        .AddSingleton<DraftMaker>()
        .AddSingleton<DraftDecisions>()
        .AddSingleton<ReplySending>()
        .AddSingleton<DraftRecheck>()
        .AddSingleton<IPerforms, ReplyWriting>();
}

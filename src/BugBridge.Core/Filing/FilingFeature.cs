using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Filing;

/// <summary>Tickets become issues.</summary>
public static class FilingFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddFiling(this IServiceCollection services) => services
        .AddSingleton<JoiningAlone>()
        .AddSingleton<TicketFiling>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<FilingPlanner>(provider, provider.GetRequiredService<Installation>().IssueUrl))
        .AddSingleton<IObeys, BugFiling>()
        .AddSingleton<IObeys, IssueJoining>()
        .AddSingleton<IObeys, FaultParting>()
        .AddSingleton<IObeys, Unlinking>()
        .AddSingleton<IObeys, EngineersTelling>()
        .AddSingleton<IObeys, KnownTelling>()
        .AddSingleton<IObeys, WrongAnswering>()
        .AddPlans<TicketPlanner>()
        .AddPlans<FilingPlanner>()
        .AddPlans<RefusalPlanner>()
        .AddPlans<MigrationPlanner>()
        .AddPlans<JoinPlanner>()
        .AddPlanStep<JoinStep>()
        .AddSingleton<IPerforms, JoinTelling>()
        .AddSingleton<JoinPass>()
        .AddSingleton<IPerforms, IssueFiling>()
        .AddSingleton<IPerforms, DuplicateClosing>()
        .AddSingleton<LinkMigration>();
}

using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Relay;

/// <summary>What engineers say reaches the reps, and what reps ask the engineers; with files.</summary>
public static class RelayFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddRelay(this IServiceCollection services) => services
        .AddPlans<IssuePlanner>()
        .AddPlans<FilePlanner>()
        .AddSingleton<Corrections>()
        .AddSingleton<FileCarrier>()
        .AddSingleton<IPerforms, TicketTelling>()
        .AddSingleton<IPerforms, IssueWriting>()
        .AddSingleton<IPerforms, CommentWriting>()
        .AddSingleton<IPerforms, FileCarrying>();
}

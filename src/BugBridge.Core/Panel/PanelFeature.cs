using BugBridge.Core.Issues;
using BugBridge.Core.Masking;
using BugBridge.Core.Ranking;
using BugBridge.Core.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Panel;

/// <summary>What a rep sees beside a ticket, and asks there.</summary>
public static class PanelFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddPanel(this IServiceCollection services) => services
        .AddSingleton(provider => new PanelFiling(
            provider.GetRequiredService<FilingRules>(),
            provider.GetRequiredService<FilingSettings>(),
            provider.GetRequiredService<RankingSettings>(),
            provider.GetRequiredService<IIssueFiler>(),
            provider.GetRequiredService<OutgoingMasking>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PanelReading>()
        .AddSingleton<PanelAsking>();
}

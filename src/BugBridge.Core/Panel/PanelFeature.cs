using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Panel;

/// <summary>What a rep sees beside a ticket, and asks there.</summary>
public static class PanelFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddPanel(this IServiceCollection services) => services
        .AddSingleton<PanelReading>()
        .AddSingleton<PanelAsking>();
}

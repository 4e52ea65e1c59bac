using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Usability;

/// <summary>The usability review.</summary>
internal static class UsabilityReport
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddUsabilityReport(this IServiceCollection services) => services
        .AddSingleton<IPackSource, UsabilityPack>()
        .AddSingleton<IFigureSource, CaseLists>()
        .AddSingleton(new Place("/usability", "Usability"));
}

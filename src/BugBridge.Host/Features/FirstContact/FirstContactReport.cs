using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>The report about first-contact resolution.</summary>
internal static class FirstContactReport
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFirstContactReport(this IServiceCollection services) => services
        .AddSingleton<IPackSource, FirstContactPack>()
        .AddSingleton<IFigureSource, ContactFigures>()
        .AddSingleton(new Place("/first-contact", "First contact"));
}

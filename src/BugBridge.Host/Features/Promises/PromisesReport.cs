using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Promises;

/// <summary>The report about fix dates that reps were told.</summary>
internal static class PromisesReport
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPromisesReport(this IServiceCollection services) => services
        .AddSingleton<IPackSource, PromisesPack>()
        .AddSingleton<IFigureSource, PromiseFigureLists>()
        .AddSingleton(new Place("/promises", "Promises"));
}

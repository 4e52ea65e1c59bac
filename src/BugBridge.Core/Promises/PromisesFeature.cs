using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Promises;

/// <summary>Fix dates that reps were told are kept, and become due.</summary>
public static class PromisesFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddPromises(this IServiceCollection services) => services
        .AddPlans<PromisePlanner>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<PromisePass>(provider, provider.GetRequiredService<ReportSettings>().Zone))
        .AddSingleton<PromiseReports>();
}

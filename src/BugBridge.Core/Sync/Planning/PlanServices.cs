using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Registers what features plan.</summary>
internal static class PlanServices
{
    /// <summary>Adds one who plans kinds of change.</summary>
    public static IServiceCollection AddPlans<TPlans>(this IServiceCollection services)
        where TPlans : class, IPlans
    {
        services.TryAddSingleton<TPlans>();
        return services.AddSingleton<IPlans>(provider => provider.GetRequiredService<TPlans>());
    }

    /// <summary>Adds a step that finishes every plan, after those that were added before.</summary>
    public static IServiceCollection AddPlanStep<TStep>(this IServiceCollection services)
        where TStep : class, IPlanStep
    {
        services.TryAddSingleton<TStep>();
        return services.AddSingleton<IPlanStep>(provider => provider.GetRequiredService<TStep>());
    }
}

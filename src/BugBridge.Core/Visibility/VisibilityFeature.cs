using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Visibility;

/// <summary>What may cross is looked at once more before it is written.</summary>
public static class VisibilityFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddVisibility(this IServiceCollection services) => services
        .AddSingleton<VisibilityRecheck>();
}

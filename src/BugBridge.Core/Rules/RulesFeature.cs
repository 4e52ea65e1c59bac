using BugBridge.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Rules;

/// <summary>Which tickets are bugs, and what their issues look like.</summary>
public static class RulesFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton(provider => new FilingRules(provider.GetRequiredService<FilingSettings>(), provider.GetRequiredService<Installation>().Label));
}

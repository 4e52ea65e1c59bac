using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Masking;

/// <summary>Personal data stay out of Jira.</summary>
public static class MaskingFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddMasking(this IServiceCollection services) => services
        .AddSingleton(provider => new OutgoingMasking(provider.GetRequiredService<PrivacySettings>(), provider.GetRequiredService<Installation>().AliasKey))
        .AddSingleton<IPlanStep>(provider => provider.GetRequiredService<OutgoingMasking>());
}

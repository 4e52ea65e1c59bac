using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Rules;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Usability;

/// <summary>Tickets about usability are placed into categories and reviewed.</summary>
public static class UsabilityFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddUsability(this IServiceCollection services) => services
        .AddSingleton(provider => new CategoryIssueText(
            provider.GetRequiredService<UsabilitySettings>(), provider.GetRequiredService<FilingSettings>(), provider.GetRequiredService<Installation>().Label))
        .AddSingleton(provider => new UsabilityPlanner(
            provider.GetRequiredService<UsabilitySettings>(),
            provider.GetRequiredService<PrivacySettings>(),
            provider.GetRequiredService<CategoryIssueText>(),
            provider.GetRequiredService<RelaySettings>().FromJira,
            provider.GetRequiredService<Installation>().IssueUrl))
        .AddSingleton<IObeys>(provider => new CategoryChoosing(provider.GetRequiredService<UsabilitySettings>().Defined))
        .AddPlans<UsabilityPlanner>()
        .AddPlanStep<UsabilityPlanner>()
        .AddSingleton<IPerforms, CategoryFiling>()
        .AddSingleton<UsabilityReviews>()
        .AddSingleton<ReviewDecisions>()
        .AddSingleton<CasePlacing>();
}

using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Duplicates;

/// <summary>Tickets that say the same are recognised.</summary>
public static class DuplicatesFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddSingleton<CandidateJudge>()
        .AddSingleton<ReportTexts>()
        .AddSingleton<DuplicateIndex>()
        .AddSingleton<IndexKeeper>()
        .AddSingleton<LiveCandidates>()
        .AddSingleton<IBeforePlanning, CandidateSearch>()
        .AddSingleton<IssueSurvey>()
        .AddSingleton<IIssueSurvey>(provider => provider.GetRequiredService<IssueSurvey>())
        .AddMerging();
}

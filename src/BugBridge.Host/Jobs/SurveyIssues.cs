using BugBridge.Core.Duplicates;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Reads the issues that are not known yet, so that they can be found as duplicates.</summary>
[DisallowConcurrentExecution]
internal sealed class SurveyIssues(IssueSurvey survey, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("survey-issues");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Survey of Jira's issues", () => survey.PassAsync(cancellationToken), cancellationToken);
}

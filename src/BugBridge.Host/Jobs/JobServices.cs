using BugBridge.Core.Ranking;
using BugBridge.Core.Sync;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Registers the jobs and their times.</summary>
internal static class JobServices
{
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(6);
    private static readonly TimeSpan SurveyEvery = TimeSpan.FromDays(1);

    /// <summary>Adds the jobs. On a stop they are cancelled: what they were at is found again by the next pass.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, SyncSettings settings, RankingSettings ranking) => services
        .AddSingleton<PassLog>()
        .AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            Every<PollHelpdesk>(quartz, PollHelpdesk.Key, settings.PollHelpdeskEvery, isFirstAtOnce: true);
            Every<PollIssues>(quartz, PollIssues.Key, settings.PollJiraEvery, isFirstAtOnce: true);
            Every<Reconcile>(quartz, Reconcile.Key, settings.ReconcileEvery, isFirstAtOnce: false);
            if (ranking.IsWritten)
            {
                Every<RankIssues>(quartz, RankIssues.Key, ranking.LookEvery, isFirstAtOnce: false);
            }

            Every<SurveyIssues>(quartz, SurveyIssues.Key, SurveyEvery, isFirstAtOnce: true);
            Every<Tidy>(quartz, Tidy.Key, TidyEvery, isFirstAtOnce: false);
        })
        .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Every<TJob>(IQuartzBuilder quartz, JobKey key, TimeSpan interval, bool isFirstAtOnce)
        where TJob : class, IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger<TJob>((services, trigger) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            trigger.ForJob(key)
                .WithIdentity(key.Name)
                .StartAt(clock.GetUtcNow() + (isFirstAtOnce ? TimeSpan.Zero : interval))
                .WithSimpleSchedule(schedule => schedule
                    .WithInterval(interval)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount));
        });
    }
}

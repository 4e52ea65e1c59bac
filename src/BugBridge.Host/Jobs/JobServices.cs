using BugBridge.Host.Configuration;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Registers the jobs and their times.</summary>
internal static class JobServices
{
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(6);
    private static readonly TimeSpan RemindEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan TellJoinedEvery = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SendEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan EraseEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WatchEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan SurveyEvery = TimeSpan.FromDays(1);

    /// <summary>Adds the jobs. On a stop they are cancelled: what they were at is found again by the next pass.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, BridgeSettings settings) => services
        .AddSingleton<PassLog>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<CredentialWatch>(provider, settings))
        .AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            Every<PollHelpdesk>(quartz, PollHelpdesk.Key, settings.Sync.PollHelpdeskEvery, isFirstAtOnce: true);
            Every<PollIssues>(quartz, PollIssues.Key, settings.Sync.PollJiraEvery, isFirstAtOnce: true);
            Every<Reconcile>(quartz, Reconcile.Key, settings.Sync.ReconcileEvery, isFirstAtOnce: false);
            if (settings.Ranking.IsWritten)
            {
                Every<RankIssues>(quartz, RankIssues.Key, settings.Ranking.LookEvery, isFirstAtOnce: false);
            }

            if (settings.Filing.TellJoined)
            {
                Every<TellJoinedTickets>(quartz, TellJoinedTickets.Key, TellJoinedEvery, isFirstAtOnce: false);
            }

            if (settings.Promises.RemindEngineers)
            {
                Every<RemindEngineers>(quartz, RemindEngineers.Key, RemindEvery, isFirstAtOnce: true);
            }

            Every<SurveyIssues>(quartz, SurveyIssues.Key, SurveyEvery, isFirstAtOnce: true);
            Every<EraseDue>(quartz, EraseDue.Key, EraseEvery, isFirstAtOnce: true);
            Every<WatchCredentials>(quartz, WatchCredentials.Key, WatchEvery, isFirstAtOnce: true);
            Every<Tidy>(quartz, Tidy.Key, TidyEvery, isFirstAtOnce: false);
            SendPacksByCron(quartz, settings);
        })
        .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    /// <summary>At the times of the schedules; and every minute, for what was missed and what did not arrive.</summary>
    private static void SendPacksByCron(IQuartzBuilder quartz, BridgeSettings settings)
    {
        if (settings.Notify.Schedules.Count == 0)
        {
            return;
        }

        Every<SendPacks>(quartz, SendPacks.Key, SendEvery, isFirstAtOnce: true);
        for (var at = 0; at < settings.Notify.Schedules.Count; at++)
        {
            var schedule = settings.Notify.Schedules[at];
            var name = $"{SendPacks.Key.Name}-{at}";
            quartz.AddTrigger<SendPacks>(trigger => trigger.ForJob(SendPacks.Key).WithIdentity(name)
                .WithCronSchedule(schedule.Cron, cron => cron.InTimeZone(settings.Reports.Zone)));
        }
    }

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

using System.Collections;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Tickets;
using BugBridge.Host.Export;
using BugBridge.Host.Features;
using BugBridge.Host.Health;
using BugBridge.Host.Jobs;
using BugBridge.Host.Notify;
using BugBridge.Host.Notify.Mail;
using BugBridge.Host.Packs.Figures;
using BugBridge.Host.Packs.Lists;
using BugBridge.Host.Packs.Rendering;
using BugBridge.Host.Telemetry;
using BugBridge.Host.Webhooks;
using BugBridge.Storage;
using Serilog;

namespace BugBridge.Host.Composition;

/// <summary>The hosted worker: web addresses, jobs, and the pipeline behind them.</summary>
internal static class WorkerApp
{
    /// <summary>How long a stop may take; what is on the wire after that is looked up at the next start.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    /// <summary>The longest body that is read at all, in bytes; what takes bodies has shorter limits of its own.</summary>
    private const int LongestBody = 2 * 1024 * 1024;

    /// <summary>Puts it together. Nothing runs before it is started.</summary>
    public static WebApplication Create(
        BridgeSettings settings, SecretGuard guard, BridgeStore store, RemoteParts remotes, TimeProvider clock, Serilog.ILogger log)
    {
        // Empty: no settings from elsewhere than ours, and no logging beside ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(WorkerApp).Assembly.GetName().Name });
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
        }).UseUrls(settings.Web.Url);
        builder.Services.AddSerilog(log);

        // The variables that OpenTelemetry defines, such as OTEL_EXPORTER_OTLP_HEADERS, are its own settings.
        builder.Configuration.AddInMemoryCollection(OpenTelemetryVariables());
        builder.Services
            .Configure<HostOptions>(host =>
            {
                host.ShutdownTimeout = LongestStop;
                host.ServicesStopConcurrently = true;
            })
            .AddSingleton<IHostLifetime, CommandLifetime>()
            .AddSingleton(guard)
            .AddSingleton(settings.Storage)
            .AddTelemetry(settings.Telemetry)
            .AddPipeline(settings, store, remotes, clock)
            .AddReports()
            .AddSingleton(settings.Pdf)
            .AddSingleton<PdfPrinter>()
            .AddNotify(settings.Notify)
            .AddMailing(settings.Notify.Mail)
            .AddWebhooks(settings, clock)
            .AddWorker()
            .AddDashboard(settings)
            .AddFrames(remotes.Frames, settings.Storage)
            .AddSingleton(new WorkerParts(store.Schema, remotes.Budgets, clock.GetUtcNow()))
            .AddJobs(settings);
        var app = builder.Build();
        app.Use(new SafeHeaders(settings.Web, remotes.Frames).AddAsync);
        app.UseFailures();
        app.UseClientAddress(settings.Web);
        app.UseDashboard(settings.Web);
        app.MapHealth();
        app.MapWebhooks();
        app.MapExport();
        app.MapPacks();
        app.MapFigures();
        app.MapLists();
        app.MapNames();
        return app;
    }

    private static IEnumerable<KeyValuePair<string, string?>> OpenTelemetryVariables() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value))
        .Where(variable => variable.Key.StartsWith("OTEL_", StringComparison.Ordinal));

    private static IServiceCollection AddWorker(this IServiceCollection services) => services
        .AddSingleton<DispatchService>()
        .AddSingleton<Readiness>()
        .AddSingleton<Instruments>()
        .AddHostedService(provider => provider.GetRequiredService<Instruments>())
        .AddSingleton<ReconcileBell>()
        .AddHostedService(provider => provider.GetRequiredService<DispatchService>())
        .AddHostedService<IndexService>()
        .AddHostedService<PlacingService>()
        .AddHostedService<OutreachService>()
        .AddHostedService<IntakeService>()
        .AddHostedService<ReconcileOnBell>();

    private static IServiceCollection AddWebhooks(this IServiceCollection services, BridgeSettings settings, TimeProvider clock)
    {
        services.AddSingleton<IChangeHints, RefetchHints>().AddSingleton<WebhookReceiver>();
        foreach (var sender in WebhookSecrets.Senders(settings, clock))
        {
            services.AddSingleton(sender);
        }

        return services;
    }
}

using BugBridge.Core.Sync.Tracing;
using BugBridge.Host.Configuration;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BugBridge.Host.Telemetry;

/// <summary>Registers what sends metrics and traces to an OTLP collector, while the worker runs and when one is configured.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.OtlpEndpoint.Length == 0)
        {
            return services;
        }

        // With OpenTelemetry's own one, instrumentation would write the trace into calls to the remotes, and believe what requests say of theirs.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("bugbridge"))
            .WithMetrics(metrics => Add(metrics, settings))
            .WithTracing(traces => Add(traces, settings));
        return services.AddHostedService<TelemetryEnd>();
    }

    private static void Add(MeterProviderBuilder metrics, TelemetrySettings settings) => metrics
        .AddMeter("BugBridge")
        .AddRuntimeInstrumentation()
        .AddOtlpExporter((exporter, reader) =>
        {
            Configure(exporter, settings, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
        });

    /// <summary>A trace is taken or left by its id alone, so that a restart or another process decides the same.</summary>
    private static void Add(TracerProviderBuilder traces, TelemetrySettings settings) => traces
        .SetSampler(new TraceIdRatioBasedSampler(settings.TraceShare))
        .AddSource(BridgeTraces.Source)
        .AddAspNetCoreInstrumentation(requests => requests.Filter = request => !request.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        .AddHttpClientInstrumentation()
        .AddProcessor(provider => new GuardedTraces(provider.GetRequiredService<SecretGuard>()))
        .AddOtlpExporter(exporter => Configure(exporter, settings, "v1/traces"));

    private static void Configure(OtlpExporterOptions exporter, TelemetrySettings settings, string path)
    {
        var endpoint = new Uri(settings.OtlpEndpoint);
        var isHttp = settings.OtlpProtocol == TelemetryProtocol.Http;
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp && endpoint.AbsolutePath is "/" ? new Uri(endpoint, path) : endpoint;
    }
}

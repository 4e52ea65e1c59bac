using BugBridge.Host.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BugBridge.Host.Telemetry;

/// <summary>Sends what the meter <c>BugBridge</c> counts to an OTLP collector, while the worker runs.</summary>
internal sealed class MetricsExport(TelemetrySettings settings) : IHostedService, IDisposable
{
    /// <summary>A collector that is away must not hold up the stop.</summary>
    private const int LastFlushMilliseconds = 1_000;

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint.Length > 0)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService("bugbridge"))
                .AddMeter("BugBridge")
                .AddOtlpExporter(Configure)
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(LastFlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    private void Configure(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        var endpoint = new Uri(settings.OtlpEndpoint);
        var isHttp = settings.OtlpProtocol == TelemetryProtocol.Http;
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp && endpoint.AbsolutePath is "/" ? new Uri(endpoint, "v1/metrics") : endpoint;
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
    }
}

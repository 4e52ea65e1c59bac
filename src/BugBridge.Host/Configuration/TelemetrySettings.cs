using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>Where BugBridge sends its metrics (changes, actions, calls by remote and verb, lag, failures, the runtime), and traces that follow a change from its webhook to its last write.</summary>
public sealed class TelemetrySettings : ISettings
{
    /// <summary>The collector's address, such as http://collector:4317; empty to send none.</summary>
    public string OtlpEndpoint { get; set; } = string.Empty;

    /// <summary>How the collector is spoken to.</summary>
    public TelemetryProtocol OtlpProtocol { get; set; } = TelemetryProtocol.Grpc;

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Which share of the traces is sent, from 0 for none to 1 for all. A trace is sent whole or not at all, over restarts too.</summary>
    public double TraceShare { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return new SetupFault(nameof(OtlpEndpoint), $"'{OtlpEndpoint}' is not an http or https address.", "Use an address such as http://collector:4317, or leave it empty.");
        }

        if (Every < TimeSpan.FromSeconds(1) || Every > TimeSpan.FromHours(1))
        {
            yield return new SetupFault(nameof(Every), $"{Every} is out of range.", "Use a time from 00:00:01 to 01:00:00.");
        }

        if (TraceShare is not (>= 0 and <= 1))
        {
            yield return new SetupFault(nameof(TraceShare), $"{TraceShare} is out of range.", "Use a number from 0 to 1, such as 0.1 for every tenth.");
        }
    }
}

using System.Diagnostics.Metrics;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>Counts calls by remote, verb and answer, under the meter name <c>BugBridge</c>.</summary>
internal static class RemoteMetrics
{
    private static readonly Meter Meter = new("BugBridge");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("bugbridge.calls", "{call}", "Calls to the remotes");

    /// <summary>One call; status 0 when there was no answer.</summary>
    public static void Count(Remote remote, HttpMethod method, int status) => Calls.Add(
        1,
        new KeyValuePair<string, object?>("remote", remote.ToString()),
        new KeyValuePair<string, object?>("verb", method.Method),
        new KeyValuePair<string, object?>("status", status));
}

using System.Diagnostics;
using BugBridge.Host.Configuration;
using OpenTelemetry;

namespace BugBridge.Host.Telemetry;

/// <summary>
/// The last guard before traces leave the program. Of what instrumentation notes, only what is named here goes out: no path, query, address of
/// a caller or browser, which may hold names, searches and tokens. The rest is cleaned of secrets.
/// </summary>
internal sealed class GuardedTraces(SecretGuard guard) : BaseProcessor<Activity>
{
    private const string Address = "url.full";

    private static readonly HashSet<string> Instrumentation = new(StringComparer.Ordinal)
    {
        Address, "http.request.method", "http.response.status_code", "http.route", "http.request.resend_count", "network.protocol.version",
        "server.address", "server.port", "url.scheme", "error.type",
    };

    public override void OnEnd(Activity data)
    {
        data.DisplayName = guard.Clean(data.DisplayName);
        foreach (var (name, value) in data.TagObjects.ToList())
        {
            data.SetTag(name, MayLeave(name) ? Clean(name, value) : null);
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }
    }

    private static bool MayLeave(string name) => name.StartsWith("bugbridge.", StringComparison.Ordinal) || Instrumentation.Contains(name);

    private object? Clean(string name, object? value) => value is not string text ? value
        : guard.Clean(name == Address && Uri.TryCreate(text, UriKind.Absolute, out var address) ? SafeAddress.Of(address) : text);
}

using System.Net.Http.Headers;
using System.Text;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>
/// A Request Tracker that <c>tests/rt/start-rt.sh</c> started: the one whose rt.env BUGBRIDGE_RT_ENV names, or else the one in the script's
/// default folder. It is only used, never started or stopped.
/// </summary>
internal sealed class RequestTrackerServer
{
    /// <summary>The collection of tests that write much there, or count what they ask for: they wait for one another.</summary>
    public const string Quiet = "a quiet Request Tracker";

    private static readonly Lazy<Task<(RequestTrackerServer? Server, string? WhyNot)>> Found = new(LookAsync);
    private readonly Dictionary<string, string> _settings;

    private RequestTrackerServer(Dictionary<string, string> settings) => (_settings, Queue) = (settings, settings["RT_QUEUE"]);

    public Uri Url => new(_settings["RT_URL"] + "/");

    public string Token => _settings["RT_TOKEN"];

    /// <summary>The queue in which its people write.</summary>
    public string Queue { get; private init; }

    /// <summary>The same server, whose people write in the queue of the journeys: other workers than the journeys' look at the usual one.</summary>
    public RequestTrackerServer ForJourneys => new(_settings) { Queue = _settings["RT_JOURNEY_QUEUE"] };

    public string OtherQueue => _settings["RT_OTHER_QUEUE"];

    public string Rep => _settings["RT_REP"];

    /// <summary>The token of a user who may read tickets and nothing else.</summary>
    public string OnlookerToken => _settings["RT_ONLOOKER_TOKEN"];

    public string Outbox => _settings["RT_OUTBOX"];

    /// <summary>The server, or why there is none. Asked once for the whole run.</summary>
    public static Task<(RequestTrackerServer? Server, string? WhyNot)> FindAsync() => Found.Value;

    /// <summary>The header with which a person signs in.</summary>
    public AuthenticationHeaderValue SignIn(string person)
    {
        var password = person == "root" ? _settings["RT_ROOT_PASSWORD"] : _settings["RT_PEOPLE_PASSWORD"];
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{person}:{password}")));
    }

    /// <summary>The password of everybody but root.</summary>
    public string Password => _settings["RT_PEOPLE_PASSWORD"];

    /// <summary>Where its tickets look for BugBridge's panel, and the secret by which they sign; null where it was started without the extension.</summary>
    public (Uri Home, string Secret)? Panel =>
        _settings.TryGetValue("RT_PANEL", out var home) && _settings.TryGetValue("RT_FRAME_SECRET", out var secret) ? (new Uri(home + "/"), secret) : null;

    private static async Task<(RequestTrackerServer? Server, string? WhyNot)> LookAsync()
    {
        var file = Environment.GetEnvironmentVariable("BUGBRIDGE_RT_ENV") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetTempPath(), "bugbridge-rt-ci", "rt.env");
        if (!File.Exists(file))
        {
            return (null, "No Request Tracker runs here (start one with tests/rt/start-rt.sh, or name its rt.env in BUGBRIDGE_RT_ENV).");
        }

        var lines = await File.ReadAllLinesAsync(file);
        var server = new RequestTrackerServer(lines.Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));
        return await server.AnswersAsync() is { } problem
            ? (null, $"The Request Tracker at {server.Url} does not answer: {problem} (start it with tests/rt/start-rt.sh).")
            : (server, null);
    }

    private async Task<string?> AnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("token", Token);
        try
        {
            using var answer = await http.GetAsync(new Uri(Url, "REST/2.0/rt"));
            return answer.IsSuccessStatusCode ? null : $"it says {(int)answer.StatusCode}";
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return failure.Message;
        }
    }
}

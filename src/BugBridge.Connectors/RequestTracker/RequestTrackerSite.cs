using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>One Request Tracker as the HTTP layer sees it: addresses, credentials, JSON and error bodies.</summary>
internal sealed class RequestTrackerSite : IDisposable
{
    /// <summary>The vendor's name.</summary>
    public const string Name = "Request Tracker";

    private const int LongestReason = 300;
    private readonly ServiceProvider _services;

    public RequestTrackerSite(RequestTrackerSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner)
    {
        Root = new Uri(settings.BaseUrl.TrimEnd('/') + "/");
        var profile = new RemoteProfile(Remote.Helpdesk, Name)
        {
            Explain = Explain,
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        };
        var places = new FilePlaces(profile, Root, [], settings.FileHosts);
        var services = new ServiceCollection();
        services.AddRemote<IRequestTrackerApi>(new RemoteWiring(profile, new Uri(Root, "REST/2.0/"), Json, places, budget, clock) { Sender = inner })
            .Own.ConfigureHttpClient(http =>
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("token", settings.Token.Trim());
                http.DefaultRequestHeaders.UserAgent.ParseAdd("BugBridge");
                http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            });
        _services = services.BuildServiceProvider();
        (Api, Files) = (_services.GetRequiredService<IRequestTrackerApi>(), _services.GetRequiredService<FileTransfer>());
    }

    /// <summary>
    /// Names as Request Tracker writes them: its columns in Pascal case, what REST2 adds in lower case. Case matters: <c>type</c> says what a
    /// record is, <c>Type</c> what happened.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = new(JsonBodies.Options(JsonNamingPolicy.CamelCase))
    {
        PropertyNamingPolicy = null,
    };

    /// <summary>The address that reps know, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Moves files.</summary>
    public FileTransfer Files { get; }

    /// <summary>The calls.</summary>
    public IRequestTrackerApi Api { get; }

    /// <summary>An answer that was a success and yet says nothing that can be used.</summary>
    public static RemoteException Unreadable(string what) =>
        new(Remote.Helpdesk, RemoteFailureKind.Unreadable, $"{Name} gave an answer that cannot be read: {what}.");

    /// <summary>
    /// Returns when the credentials work, so that what was missing is really missing and what was forbidden concerns one thing alone.
    /// Throws otherwise.
    /// </summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Api.VersionAsync(cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Unreadable, $"{failure.Message} REST 2 is not available at this address; check BaseUrl.", inner: failure)
            { ConcernsAll = true };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    private static string? Explain(HttpStatusCode status, string body)
    {
        var advice = status == HttpStatusCode.Unauthorized ? "; check Token, and that its user is not disabled" : string.Empty;
        try
        {
            using var document = JsonDocument.Parse(body, WireDepth.Document);
            var said = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("message", out var message)
                ? CleanText.OneLine(message.ToString())
                : string.Empty;
            return said.Length > 0 ? said[..Math.Min(said.Length, LongestReason)] + advice : null;
        }
        catch (JsonException)
        {
            return advice.Length > 0 ? "no reason given" + advice : null;
        }
    }
}

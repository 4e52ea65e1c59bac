using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Host;
using BugBridge.Tests.Storage.Old;

namespace BugBridge.Tests.Journeys.Inherited;

/// <summary>Puts the database and the remotes of the old version in the place of a journey's own, as they were when the old version was killed.</summary>
internal sealed class InheritedWorld : IDisposable
{
    private readonly JourneyBridge _bridge;
    private readonly HttpClient _zendesk;
    private readonly HttpClient _jira;

    private InheritedWorld(JourneyBridge bridge)
    {
        _bridge = bridge;
        var (zendesk, jira) = (new ZendeskOptions(), new JiraOptions());
        _zendesk = Client(bridge.Sandbox.ZendeskUrl, $"{zendesk.Email}/token:{zendesk.ApiToken}");
        _jira = Client(bridge.Sandbox.JiraUrl, $"{jira.Email}:{jira.Token}");
    }

    /// <summary>A file beside this one, as it was written.</summary>
    public static string Read(string file) => File.ReadAllText(SourceTree.PathOf($"tests/BugBridge.Tests/Journeys/Inherited/{file}"));

    public static async Task TakeOverAsync(JourneyBridge bridge)
    {
        using var world = new InheritedWorld(bridge);
        OldDatabase.Make(bridge.DatabasePath, world.Here);
        var story = new InheritedStory(bridge.Sandbox, bridge.Customer, bridge.Rep, bridge.Engineer, bridge.Account);
        var steps = story.Before.Concat(story.Meanwhile).ToDictionary(step => step.Name, step => step.Act, StringComparer.Ordinal);
        foreach (var line in world.Here(Read("calls.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await world.PlayAsync(JsonSerializer.Deserialize<InheritedCall>(line)!, steps);
        }
    }

    public void Dispose()
    {
        _zendesk.Dispose();
        _jira.Dispose();
    }

    private static HttpClient Client(Uri address, string credentials)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        client.DefaultRequestHeaders.Add("X-Atlassian-Token", "no-check");
        return client;
    }

    private string Here(string text) => text
        .Replace(OldDatabase.Zendesk, _bridge.Sandbox.ZendeskUrl.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        .Replace(OldDatabase.Jira, _bridge.Sandbox.JiraUrl.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private async Task PlayAsync(InheritedCall call, Dictionary<string, Action> steps)
    {
        var ahead = JourneyClock.Start + TimeSpan.FromMilliseconds(call.At) - _bridge.Clock.GetUtcNow();
        _bridge.Clock.Skip(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero);
        if (call.IsStep)
        {
            steps.GetValueOrDefault(call.Step!)?.Invoke();
            return;
        }

        using var request = Request(call);
        using var answer = await (call.Remote == nameof(Remote.Jira) ? _jira : _zendesk).SendAsync(request, _bridge.Token);
        answer.EnsureSuccessStatusCode();
    }

    private static HttpRequestMessage Request(InheritedCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Verb!), call.Path);
        if (call.Key is not null)
        {
            request.Headers.Add("Idempotency-Key", call.Key);
        }

        if (call.Type is not null)
        {
            request.Content = new ByteArrayContent(call.Bytes ?? Encoding.UTF8.GetBytes(call.Text!));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.Type);
        }

        return request;
    }
}

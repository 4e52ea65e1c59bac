using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Connectors.RequestTracker;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>A real Request Tracker with a customer and a rep, Jira's stand-in with an engineer, and a folder with the settings of a worker between them.</summary>
internal sealed class RequestTrackerWorld : IAsyncDisposable
{
    /// <summary>Names the tests that use it: there is one Request Tracker, and two workers at one queue would take each other's tickets.</summary>
    public const string OneAtATime = "Request Tracker";

    private RequestTrackerWorld(RequestTrackerServer server, SandboxServer sandbox)
    {
        (Server, Sandbox, Rig) = (server, sandbox, new RequestTrackerRig(server));
        Engineer = sandbox.Jira.AddEngineer("Ed (engineering)");
    }

    public RequestTrackerServer Server { get; }

    public SandboxServer Sandbox { get; }

    public RequestTrackerRig Rig { get; }

    public WorkerFolder Folder { get; } = new();

    public int Port { get; } = FreePort.Next();

    public string Engineer { get; }

    public JiraStandIn Jira => Sandbox.Jira;

    /// <summary>Starts it, or skips the test by name where no Request Tracker runs.</summary>
    public static async Task<RequestTrackerWorld> StartAsync(CancellationToken cancellationToken)
    {
        var (server, whyNot) = await RequestTrackerServer.FindAsync();
        Assert.SkipUnless(server is not null, whyNot ?? string.Empty);
        return new RequestTrackerWorld(server!.ForJourneys, await SandboxServer.StartAsync(new SandboxOptions { Jira = new JiraOptions { SearchLag = TimeSpan.FromMilliseconds(500) } }, cancellationToken));
    }

    /// <summary>Settings of a worker.</summary>
    /// <param name="tracker">Request Tracker's address, where it is to be another one than its own.</param>
    public JsonObject Settings(Uri? tracker = null) => new()
    {
        ["Helpdesk"] = new JsonObject
        {
            ["Kind"] = "RequestTracker",
            ["RequestTracker"] = new JsonObject
            {
                ["BaseUrl"] = (tracker ?? Server.Url).AbsoluteUri,
                ["Token"] = Server.Token,
                ["Queues"] = new JsonArray(Server.Queue),
                ["CallsPerMinute"] = 60_000,
                // A note whose fate is unknown is looked for only when this time and five seconds are over.
                ["TimeoutSeconds"] = 10,
            },
        },
        [nameof(Jira)] = SandboxSettings.Jira(Sandbox),
        ["Filing"] = new JsonObject { ["Project"] = "ENG" },
        ["Relay"] = new JsonObject
        {
            ["TicketFields"] = new JsonObject { ["IssueKey"] = "JIRA key", ["Estimate"] = "Fix expected", ["Workaround"] = "Workaround" },
        },
        ["Outreach"] = new JsonObject { ["UndoFor"] = "00:00:00" },
        ["Sync"] = SandboxSettings.Sync(),
        ["Web"] = new JsonObject { ["Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}") },
    };

    /// <summary>Waits until a rep reads a text in a ticket.</summary>
    public Task SeesAsync(string ticket, string text) => Until.TrueAsync(
        async () => (await Rig.WhatARepSeesAsync(ticket, CancellationToken.None)).Any(seen => seen.Contains(text, StringComparison.Ordinal)),
        $"a rep reads '{text}' in the ticket",
        context: Folder.LogEnd);

    public async ValueTask DisposeAsync()
    {
        Folder.Dispose();
        await Rig.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}

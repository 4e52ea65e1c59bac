using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>A worker whose panel is shown inside Zendesk's stand-in, which is another site: the one is at 127.0.0.1, the other at localhost.</summary>
public sealed class FrameSite : IAsyncLifetime
{
    private readonly WorkerFolder _folder = new();
    private SandboxServer? _sandbox;
    private WorkerProcess? _worker;
    private ZendeskApp? _app;
    private long _rep;
    private long _customer;

    /// <summary>Where BugBridge is.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>Zendesk's own origin.</summary>
    public Uri Zendesk => _sandbox!.ZendeskUrl;

    /// <summary>An open issue about an export.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>The address of the frame, as Zendesk asks for it.</summary>
    public string FrameAddress => $"{Home}panel/frame/zendesk?{Query}";

    private string Query => $"origin={Uri.EscapeDataString(Zendesk.GetLeftPart(UriPartial.Authority))}&app_guid=guid-1";

    public async ValueTask InitializeAsync()
    {
        if (!SharedBrowser.IsThere)
        {
            return;
        }

        _sandbox = await SandboxServer.StartAsync();
        _app = _sandbox.Zendesk.InstallApp();
        (_rep, _customer) = (_sandbox.Zendesk.AddRep("Rita Rep"), _sandbox.Zendesk.AddCustomer("Cora Customer"));
        _sandbox.Jira.AddEngineer("Emil Engineer");
        var port = FreePort.Next();
        Home = new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}/");
        var settings = SandboxSettings.For(_sandbox, port);
        settings["Helpdesk"]![nameof(Zendesk)]!["App"] = new JsonObject
        {
            ["Id"] = _app.Id.ToString(CultureInfo.InvariantCulture),
            ["Installation"] = _app.InstallationId.ToString(CultureInfo.InvariantCulture),
        };

        // Whoever comes without a sign-in is asked for a token.
        settings["Web"]!["Auth"] = new JsonObject
        {
            ["Tokens"] = new JsonArray(new JsonObject { ["Name"] = "Ada", ["Role"] = nameof(BridgeRole.Admin), ["Sha256"] = new string('a', 64) }),
        };
        _folder.Configure(settings);
        _worker = WorkerProcess.Run(_folder, port);
        await _worker.ReadyAsync();
        Key = await FiledAsync("Export of invoices loses the tax", "The tax column of the exported invoices is empty since version 5.");
    }

    /// <summary>A token of Zendesk for the rep, with other claims where somebody changes them.</summary>
    public string Token(string location = "ticket_sidebar", Action<JsonObject>? change = null)
    {
        var claims = _app!.Claims(Zendesk, _rep, Query, location);
        change?.Invoke(claims);
        return _app.Sign(claims);
    }

    /// <summary>A token that looks like Zendesk's for this app, and is signed by the key of another one.</summary>
    public string ForgedToken() => _sandbox!.Zendesk.InstallApp("Another app").Sign(_app!.Claims(Zendesk, _rep, Query));

    /// <summary>A customer's ticket that no rule files.</summary>
    public long FileTicket(string subject, string body) => _sandbox!.Zendesk.FileTicket(_customer, subject, body);

    /// <summary>The key in a ticket's field.</summary>
    public string KeyOn(long ticket) => _sandbox!.Zendesk.Ticket(ticket).Fields.TryGetValue(_sandbox.Zendesk.IssueField, out var value) ? value.ToString() : string.Empty;

    /// <summary>The comments on an issue.</summary>
    public IEnumerable<string> CommentsOn(string key) => _sandbox!.Jira.Issue(key).Comments.Select(comment => comment.Text);

    public async ValueTask DisposeAsync()
    {
        _worker?.Dispose();
        _app?.Dispose();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<string> FiledAsync(string subject, string body)
    {
        var ticket = _sandbox!.Zendesk.FileTicket(_customer, subject, body, "bug");
        await Until.TrueAsync(() => KeyOn(ticket).Length > 0, "the ticket has an issue", context: () => _worker!.Output);
        return KeyOn(ticket);
    }
}

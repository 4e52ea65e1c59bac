using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>
/// A running worker with tickets and issues between the stand-ins, in front of a real browser. Made once for all tests of a class.
/// </summary>
public sealed class BrowserSite(SharedBrowser browser) : IAsyncLifetime
{
    /// <summary>What must stand on every page as a text.</summary>
    public const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> \u202Etxet =1+1 \"'>";

    private readonly WorkerFolder _folder = new();
    private readonly PastClock _clock = new();
    private SandboxServer? _sandbox;
    private WorkerProcess? _worker;
    private IBrowserContext? _open;
    private long _customer;

    /// <summary>Where the pages are.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>The worker's configuration, for commands beside it.</summary>
    public string ConfigFile => _folder.ConfigFile;

    /// <summary>An issue with tickets, one of which has a hostile subject.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>Two more issues, to be merged.</summary>
    public (string Duplicate, string Master) Pair { get; private set; }

    /// <summary>A ticket of <see cref="Key"/> with a hostile subject.</summary>
    public long Ticket { get; private set; }

    /// <summary>A rep whose report engineering confirmed this month, and who is called "Rita Rep".</summary>
    public long Rep { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!SharedBrowser.IsThere)
        {
            return;
        }

        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _clock }, CancellationToken.None);
        var port = FreePort.Next();
        var settings = SandboxSettings.For(_sandbox, port);
        (settings["Filing"]!["SeverityField"], settings["Filing"]!["Language"]) = ("Severity", "en");
        _sandbox.Jira.AddField("Severity", "option", "Blocks the customer", "Hinders the customer", "Is ugly");
        _sandbox.Jira.AddComponent("ENG", "Invoices");
        _sandbox.Jira.AddComponent("ENG", "Calendar");
        settings["Usability"] = new JsonObject { ["Project"] = "ENG", ["IssueType"] = "Task" };
        _folder.Configure(settings);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "usability-categories.json"), Review.Categories);
        Home = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        await RememberAsync(_sandbox);
        _worker = WorkerProcess.Run(_folder, port);
        await _worker.ReadyAsync();
        _sandbox.Zendesk.AddWebhook(new ZendeskWebhook(new Uri(Home, "webhooks/zendesk"), SandboxSettings.ZendeskSecret));
        _sandbox.Jira.AddWebhook(new JiraWebhook(new Uri(Home, "webhooks/jira"), SandboxSettings.JiraSecret));
        await FillAsync(_sandbox);
    }

    /// <summary>A page in a browser of its own, and everything that it complains about. The one before it is closed: the tests of a class take turns.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(int width = 1280, bool isDark = false, bool hasScript = true, string locale = "en-GB")
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        await CloseAsync();
        _open = await browser.OpenAsync(new()
        {
            BaseURL = Home.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            Locale = locale,
        });
        var page = await _open.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("A script ran: " + dialog.Message);
            await dialog.DismissAsync();
        };
        return (page, complaints);
    }

    /// <summary>The key in a ticket's field.</summary>
    public string KeyOn(long ticket) =>
        _sandbox!.Zendesk.Ticket(ticket).Fields.TryGetValue(_sandbox.Zendesk.IssueField, out var value) ? value.ToString() : string.Empty;

    /// <summary>The summaries of all issues that there are.</summary>
    public IEnumerable<string> Summaries => _sandbox!.Jira.Issues.Select(issue => issue.Summary);

    /// <summary>The mails that left for customers.</summary>
    public IEnumerable<string> Mails => _sandbox!.Zendesk.Mails.Select(mail => mail.Body);

    /// <summary>A customer's ticket that was filed as an issue.</summary>
    public async Task<(long Ticket, string Key)> FiledAsync(string subject)
    {
        Assert.SkipUnless(_sandbox is not null, "There is no browser.");
        var ticket = _sandbox!.Zendesk.FileTicket(_customer, subject, "Please see the subject: " + subject, "bug");
        return (ticket, await KeyOfAsync(ticket));
    }

    /// <summary>A customer's ticket that no rule files.</summary>
    public long FileTicket(string subject, string body) => _sandbox!.Zendesk.FileTicket(_customer, subject, body);

    /// <summary>A customer writes once more, a rep answers, and the rep leaves a note.</summary>
    public void Talk(long ticket, string more)
    {
        _sandbox!.Zendesk.Reply(ticket, _customer, more);
        _sandbox.Zendesk.Reply(ticket, Rep, "We are looking into it.");
        _sandbox.Zendesk.Note(ticket, "An important customer.", Rep);
    }

    /// <summary>An issue as Jira has it.</summary>
    public JiraIssue IssueOf(string key) => _sandbox!.Jira.Issue(key);

    /// <summary>Engineers give, or change, an issue's date.</summary>
    public void SetDueDate(string key, DateOnly date) => _sandbox!.Jira.SetDueDate(key, date);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _worker?.Dispose();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task CloseAsync()
    {
        if (_open is not null)
        {
            await _open.CloseAsync();
        }
    }

    private async Task RememberAsync(SandboxServer sandbox)
    {
        _customer = sandbox.Zendesk.AddCustomer("Cora Customer", organizationId: sandbox.Zendesk.AddOrganization("Acme " + Hostile));
        Rep = sandbox.Zendesk.AddRep("Rita Rep");
        Review.AddTo(sandbox, _clock, _customer, Rep);
        using var backfill = WorkerProcess.Start("backfill", "--config", _folder.ConfigFile, "--since", Review.Then.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(await backfill.ExitAsync(TimeSpan.FromMinutes(1)) == 0, backfill.Output);
    }

    private async Task FillAsync(SandboxServer sandbox)
    {
        var (customer, rep) = (_customer, Rep);
        Ticket = sandbox.Zendesk.FileTicket(customer, Hostile, "Every page is blank.", "bug");
        Key = await KeyOfAsync(Ticket);
        var second = sandbox.Zendesk.FileTicket(customer, "The same here", "Blank pages.");
        sandbox.Zendesk.Note(second, "/bug " + Key, rep);
        await KeyOfAsync(second);
        sandbox.Jira.AddEngineer("Emil Engineer");
        var reported = sandbox.Zendesk.FileTicket(customer, "The total is one cent too high", "On every tenth order.");
        sandbox.Zendesk.Note(reported, "/bug", rep);
        var confirmed = await KeyOfAsync(reported);
        sandbox.Jira.SetStatus(confirmed, "In Progress");
        sandbox.Jira.SetDueDate(confirmed, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(9)));
        sandbox.Jira.Comment(Key, "It is the driver.");
        var duplicate = await KeyOfAsync(sandbox.Zendesk.FileTicket(customer, "Login hangs on the phone", "It turns and turns.", "bug"));
        var master = await KeyOfAsync(sandbox.Zendesk.FileTicket(customer, "Export of invoices loses the tax", "The column is empty.", "bug"));
        Pair = (duplicate, master);
        for (var i = 0; i < 5; i++)
        {
            sandbox.Zendesk.FileTicket(customer, "How do I change my address?", "Please tell me.");
        }
    }

    private async Task<string> KeyOfAsync(long ticket)
    {
        await Until.TrueAsync(() => Task.FromResult(KeyOn(ticket).Length > 0), "the ticket has an issue", context: () => _worker!.Output);
        return KeyOn(ticket);
    }
}

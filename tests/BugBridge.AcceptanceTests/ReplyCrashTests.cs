using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests;
using BugBridge.Tests.Host.Dashboard;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>
/// A release concerns many tickets of fewer customers. The worker, a real process, is killed while it makes the drafts and again while it sends the approved
/// replies; each customer hears it once all the same.
/// </summary>
public sealed partial class ReplyCrashTests(ITestOutputHelper output)
{
    private static readonly int Customers = Campaign.Times(180, 72);
    private static readonly int Tickets = Campaign.Times(500, 200);
    private const string Announced = "Not sent yet.";

    [Fact]
    public async Task A_worker_killed_while_it_drafts_and_while_it_sends_tells_each_customer_once()
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero }, Latency = TimeSpan.FromMilliseconds(5) }, TestContext.Current.CancellationToken);
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        var home = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");
        var settings = SandboxSettings.For(sandbox, port);
        settings["Outreach"] = new JsonObject { ["Events"] = new JsonArray("Released"), ["UndoFor"] = "00:00:00" };
        folder.Configure(settings);
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(new Uri(home, "webhooks/zendesk"), SandboxSettings.ZendeskSecret));
        sandbox.Jira.AddWebhook(new JiraWebhook(new Uri(home, "webhooks/jira"), SandboxSettings.JiraSecret));
        sandbox.Jira.AddEngineer("Ed (engineering)");
        using (var first = WorkerProcess.Run(folder, port))
        {
            await first.ReadyAsync();
            var issue = await FiledAsync(sandbox, first);
            var version = sandbox.Jira.AddVersion("ENG", "7.1");
            sandbox.Jira.SetFixVersions(issue, version);
            sandbox.Jira.SetStatus(issue, "Done", "Done");
            sandbox.Jira.Release(version);
            await Until.TrueAsync(() => Notes(sandbox) > Customers / 4, "drafts are made", TimeSpan.FromMinutes(2), () => first.Output);
            await first.KillAsync();
        }

        var (drafted, calls) = (Notes(sandbox), 0);
        using (var second = WorkerProcess.Run(folder, port))
        {
            await second.ReadyAsync();
            await Until.TrueAsync(() => Notes(sandbox) == Customers, "all drafts are made", TimeSpan.FromMinutes(2), () => second.Output);
            Assert.Empty(sandbox.Zendesk.Mails);
            calls = sandbox.Zendesk.Calls.Total;
            await ApproveAllAsync(home);
            await Until.TrueAsync(() => sandbox.Zendesk.Mails.Length > Customers / 4, "replies are sent", TimeSpan.FromMinutes(2), () => second.Output);
            await second.KillAsync();
        }

        var sent = sandbox.Zendesk.Mails.Length;
        using var last = WorkerProcess.Run(folder, port);
        await last.ReadyAsync();
        await Until.TrueAsync(() => sandbox.Zendesk.Mails.Length >= Customers, "all replies are sent", TimeSpan.FromMinutes(2), () => $"{sandbox.Zendesk.Mails.Length} mails\n{last.Output}");
        await Until.TrueAsync(async () => await CountAsync(home, "sent") == Customers, "all are known to be sent", TimeSpan.FromMinutes(2), () => last.Output);

        output.WriteLine($"{Tickets} tickets of {Customers} customers; killed with {drafted} drafts announced and with {sent} replies sent; {sandbox.Zendesk.Calls.Total - calls} calls to Zendesk from the approval on");
        Assert.Equal(Customers, sandbox.Zendesk.Mails.Length);
        Assert.Equal(Customers, sandbox.Zendesk.Mails.DistinctBy(mail => mail.To).Count());
        Assert.Equal(Customers, Notes(sandbox));
        Assert.Equal([], sandbox.Findings.All);
    }

    private static async Task<string> FiledAsync(SandboxServer sandbox, WorkerProcess worker)
    {
        var customers = Enumerable.Range(1, Customers).Select(number => sandbox.Zendesk.AddCustomer($"Customer {number}")).ToList();
        var tickets = Enumerable.Range(0, Tickets).Select(number => sandbox.Zendesk.FileTicket(
            customers[number % Customers], "Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.", "bug")).ToList();
        await Until.TrueAsync(
            () => tickets.TrueForAll(ticket => sandbox.Zendesk.Ticket(ticket).Fields.ContainsKey(sandbox.Zendesk.IssueField)), "all tickets joined the issue", TimeSpan.FromMinutes(3), () => worker.Output);
        return Assert.Single(sandbox.Jira.Issues).Key;
    }

    private static int Notes(SandboxServer sandbox) =>
        sandbox.Zendesk.Tickets.SelectMany(ticket => ticket.Comments).Count(comment => !comment.IsPublic && comment.Body.Contains(Announced, StringComparison.Ordinal));

    private static async Task ApproveAllAsync(Uri home)
    {
        using var visitor = new Visitor(home);
        var happened = Event().Match(await visitor.ReadAsync("/outreach")).Groups["stamp"].Value;
        using var answer = await visitor.SendAsync("/outreach", "/outreach?handler=All", ("stamp", happened), ("act", "send"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private static async Task<int> CountAsync(Uri home, string state)
    {
        using var visitor = new Visitor(home);
        return int.Parse(Count().Match(await visitor.ReadAsync("/outreach?state=" + state)).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("name=\"stamp\" value=\"(?<stamp>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Event();

    [GeneratedRegex("<h2 id=\"drafts\">(?<count>[0-9]+) repl", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}

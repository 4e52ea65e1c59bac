using System.Diagnostics;
using System.Globalization;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Benchmarks;

/// <summary>A worker process between the sandbox's remotes, told of changes by webhooks.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const int Issues = 200;
    private readonly SandboxServer _sandbox;
    private readonly WorkerFolder _folder;
    private readonly WorkerProcess _worker;
    private readonly long _customer;
    private readonly long _rep;

    private Bench(SandboxServer sandbox, WorkerFolder folder, WorkerProcess worker)
    {
        (_sandbox, _folder, _worker) = (sandbox, folder, worker);
        _customer = sandbox.Zendesk.AddCustomer("Cara (customer)", "cara@example.com");
        _rep = sandbox.Zendesk.AddRep("Rita (support)");
        sandbox.Jira.AddEngineer("Ed (engineering)");
    }

    public static async Task<Bench> StartAsync()
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero },
            Jira = new JiraOptions { IssueWritesInTwoSeconds = null, IssueWritesInThirtySeconds = null },
        });
        sandbox.Jira.AddProject("ENG", "Engineering");
        var folder = new WorkerFolder();
        var port = FreePort.Next();
        var settings = SandboxSettings.For(sandbox, port);
        settings["Sync"]!["PollHelpdeskEvery"] = "00:00:30";
        settings["Sync"]!["PollJiraEvery"] = "00:00:30";
        folder.Configure(settings);
        var web = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/webhooks/";
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(new Uri(web + "zendesk"), SandboxSettings.ZendeskSecret));
        sandbox.Jira.AddWebhook(new JiraWebhook(new Uri(web + "jira"), SandboxSettings.JiraSecret));
        var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();
        return new Bench(sandbox, folder, worker);
    }

    /// <summary>Resident memory in MiB.</summary>
    public double WorkerMemory() => _worker.ResidentMiB();

    /// <summary>Files bugs, each after the one before is told, and gives the time of each.</summary>
    public async Task<IReadOnlyList<TimeSpan>> FileOneByOneAsync(int count)
    {
        var times = new List<TimeSpan>();
        for (var at = 0; at < count; at++)
        {
            var watch = Stopwatch.StartNew();
            var id = _sandbox.Zendesk.FileTicket(_customer, $"Export crashes {at}", "It crashes on save.", "bug");
            await UntilAsync(() => Answers(id) == 1);
            times.Add(watch.Elapsed);
        }

        // The first ones pay for what is compiled while it runs.
        return [.. times.Skip(count / 6)];
    }

    /// <summary>Half engineers' comments, half reps' questions to the bridge; each must be answered by a note.</summary>
    public async Task<double> ThroughputAsync(int changes)
    {
        var linked = _sandbox.Zendesk.Tickets.TakeLast(Issues).Select(ticket => (Ticket: ticket.Id, Issue: IssueOf(ticket))).ToList();
        var before = _sandbox.Zendesk.Calls.Writes;
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < changes; at++)
        {
            var (ticket, issue) = linked[at % linked.Count];
            if (at / linked.Count % 2 == 0)
            {
                _sandbox.Jira.Comment(issue, $"We look into it, {at}.");
            }
            else
            {
                _sandbox.Zendesk.Note(ticket, "/bridge", _rep);
            }
        }

        await UntilAsync(() => _sandbox.Zendesk.Calls.Writes - before >= changes);
        return changes / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Lets the worker take in plain tickets.</summary>
    public async Task TakeInAsync(int tickets)
    {
        for (var at = 0; at < tickets; at++)
        {
            _sandbox.Zendesk.FileTicket(_customer, $"A question {at}", "How do I export a report?");
        }

        var last = _sandbox.Zendesk.FileTicket(_customer, "Export crashes at last", "It crashes on save.", "bug");
        await _sandbox.Webhooks.WhenSettledAsync();
        await UntilAsync(() => Answers(last) == 1);
    }

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        _folder.Dispose();
        await _sandbox.DisposeAsync();
    }

    private int Answers(long ticket) => _sandbox.Zendesk.Ticket(ticket).Comments.Count(comment => comment.AuthorId == _sandbox.Zendesk.Bridge);

    private string IssueOf(ZendeskTicket ticket) => _sandbox.Jira.Issues.First(issue => issue.Summary == ticket.Subject).Key;

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!condition())
        {
            await tick.WaitForNextTickAsync();
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>What a large file costs the worker, as a process of its own, each way. Both stand-ins make and take it without holding it.</summary>
/// <param name="Megabytes">Of 1,000,000 bytes.</param>
/// <param name="ToJiraMiB">The most memory while a ticket's file was put on its issue, beyond what was held before.</param>
/// <param name="ToJiraSeconds">How long that took.</param>
/// <param name="ToTicketMiB">The same for an engineer's file that was put into a ticket.</param>
/// <param name="ToTicketSeconds">How long that took.</param>
/// <param name="IsWhole">True when both arrived byte for byte.</param>
internal sealed record FileCrossing(
    int Megabytes, double ToJiraMiB, double ToJiraSeconds, double ToTicketMiB, double ToTicketSeconds, bool IsWhole)
{
    private const string Type = "application/octet-stream";

    /// <summary>Lets a file of that size cross both ways, after a small one that warms all parts up.</summary>
    public static async Task<FileCrossing> MeasureAsync(int megabytes)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero, LargestFile = long.MaxValue },
            Jira = new JiraOptions { LargestFile = long.MaxValue },
        });
        using var folder = new WorkerFolder();
        sandbox.Jira.AddEngineer("Ed (engineering)");
        sandbox.Zendesk.AddRep("Rita (support)");
        var port = FreePort.Next();
        var settings = SandboxSettings.For(sandbox, port);
        settings["Relay"]!["Files"] = new JsonObject { ["LargestMegabytes"] = megabytes + 1 };
        settings["Duplicates"] = new JsonObject { ["AutoLink"] = "Never" };
        folder.Configure(settings);
        using var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();
        var (_, _, _, warm) = await CrossAsync(sandbox, worker, 1_000_000);
        var (toJira, toTicket, times, large) = await CrossAsync(sandbox, worker, megabytes * 1_000_000L);
        return new FileCrossing(megabytes, toJira, times.ToJira, toTicket, times.ToTicket, warm && large);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        a file of {Megabytes} MB, ticket to issue   {ToJiraMiB:0.0} MiB more memory at the most, {ToJiraSeconds:0.0} s
        a file of {Megabytes} MB, issue to ticket   {ToTicketMiB:0.0} MiB more memory at the most, {ToTicketSeconds:0.0} s
        """);

    private static async Task<(double ToJira, double ToTicket, (double ToJira, double ToTicket) Times, bool IsWhole)> CrossAsync(
        SandboxServer sandbox, WorkerProcess worker, long bytes)
    {
        var file = HeldFile.Made(Type, bytes);
        var customer = sandbox.Zendesk.AddCustomer("Cara (customer)");
        var toJira = Started(worker);
        var ticket = sandbox.Zendesk.FileTicket(customer, $"Export crashes with {bytes} bytes", "See the dump.", [("dump.bin", Type, file)], "bug");
        await Until.TrueAsync(() => On(sandbox, ticket).Count > 0, "the ticket's file is on its issue", context: () => worker.Output);
        var (jiraMiB, jiraSeconds) = toJira();

        var issue = sandbox.Jira.Issues.Single(issue => issue.Files.Contains(On(sandbox, ticket)[0])).Key;
        var toTicket = Started(worker);
        sandbox.Jira.Attach(issue, $"build{bytes}.bin", Type, file);
        sandbox.Jira.Comment(issue, $"Please try build{bytes}.bin");
        await Until.TrueAsync(() => In(sandbox, ticket) is not null, "the engineer's file is in the ticket", context: () => worker.Output);
        var (ticketMiB, ticketSeconds) = toTicket();
        var isWhole = On(sandbox, ticket)[0].Content.Sha256 == file.Sha256 && In(sandbox, ticket)!.Content.Sha256 == file.Sha256;
        return (jiraMiB, ticketMiB, (jiraSeconds, ticketSeconds), isWhole);
    }

    /// <summary>Begins to measure; ends with the most memory beyond what is held now, and the time.</summary>
    private static Func<(double MiB, double Seconds)> Started(WorkerProcess worker)
    {
        worker.ForgetPeak();
        var held = worker.PeakMiB() ?? throw new PlatformNotSupportedException("Only Linux tells the most memory that a process held.");
        var watch = Stopwatch.StartNew();
        return () => (Math.Round(worker.PeakMiB()!.Value - held, 1), Math.Round(watch.Elapsed.TotalSeconds, 1));
    }

    private static IReadOnlyList<JiraFile> On(SandboxServer sandbox, long ticket) =>
        [.. sandbox.Jira.Issues.SelectMany(issue => issue.Files).Where(file => file.FileName.Contains($"-t{ticket}-", StringComparison.Ordinal))];

    private static ZendeskAttachment? In(SandboxServer sandbox, long ticket) =>
        sandbox.Zendesk.Ticket(ticket).Comments.Skip(1).SelectMany(comment => comment.Attachments).FirstOrDefault();
}

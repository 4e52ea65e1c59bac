using System.Diagnostics;
using System.Globalization;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using BugBridge.Sandbox;
using BugBridge.Storage;
using BugBridge.Storage.Database;

namespace BugBridge.Benchmarks.Company;

/// <summary>How long each page and pack takes over HTTP, the worker being a process of its own.</summary>
/// <param name="Tickets">How many tickets the store held.</param>
/// <param name="DatabaseMiB">The size of the store's file.</param>
/// <param name="Pages">The times by address.</param>
internal sealed record PageTimes(int Tickets, double DatabaseMiB, IReadOnlyDictionary<string, Latency> Pages)
{
    private const int Rounds = 20;

    public static async Task<PageTimes> MeasureAsync(int tickets, Action<string> say)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        folder.Configure(SandboxSettings.For(sandbox, port));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "usability-categories.json"), CategoriesFile.Shipped());
        var path = Path.Combine(folder.Path, "bridge.db");
        say(string.Create(CultureInfo.InvariantCulture, $"Making {tickets:N0} tickets..."));
        var now = DateTimeOffset.UtcNow;
        await using (var store = await BridgeStore.OpenAsync(new StorageSettings { Path = path }, TimeProvider.System, CancellationToken.None))
        {
            await new MadeCompany(tickets, now, CategoriesFile.Parse(CategoriesFile.Shipped()).Categories).FillAsync(store, CancellationToken.None);
        }

        using var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"), Timeout = TimeSpan.FromMinutes(5) };
        var times = new SortedDictionary<string, Latency>(StringComparer.Ordinal);
        foreach (var page in Addresses(now, MadeCompany.IdOf(tickets / 2)))
        {
            say(page);
            times[page] = await TimeAsync(http, page);
        }

        return new PageTimes(tickets, Math.Round(new FileInfo(path).Length / 1048576.0), times);
    }

    public override string ToString() => string.Join(
        '\n',
        Pages.OrderByDescending(page => page.Value.P95).Select(page => string.Create(
            CultureInfo.InvariantCulture, $"{page.Value.P50,9:0.0} {page.Value.P95,9:0.0} {page.Value.P99,9:0.0}  {page.Key}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{Tickets:N0} tickets, {DatabaseMiB:N0} MiB; milliseconds at the median, 95th and 99th percentile")));

    private static IEnumerable<string> Addresses(DateTimeOffset now, string ticket)
    {
        var month = now.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var quarter = string.Create(CultureInfo.InvariantCulture, $"{now.AddMonths(-3).Year}-Q{((now.AddMonths(-3).Month - 1) / 3) + 1}");
        foreach (var page in new[] { "/", "/issues", "/issues/ENG-10", "/tickets", "/tickets/" + ticket, "/journal", "/health", "/wall", "/deliveries", "/search?q=crashes", "/search?q=" + ticket, "/panel?ticket=" + ticket, "/export/tickets.csv?limit=1000" })
        {
            yield return page;
        }

        foreach (var page in new[] { "/first-contact", "/usability", "/recognition", "/promises", "/issues" })
        {
            yield return $"{page}?period={month}";
            yield return $"{page}?period={quarter}";
        }

        foreach (var figure in new[] { "fcr", "fcr.csv" }.Select(list => $"/figures/{list}?of=Counted").Append("/figures/fcr?of=FirstContact&by=Channel&key=email").Append("/figures/usability?of=Tickets").Append("/figures/ranking?of=Tickets"))
        {
            yield return $"{figure}&period={quarter}";
        }

        foreach (var pack in PackSources.Known)
        {
            yield return $"/reports/{pack}.html?period={month}";
            yield return $"/reports/{pack}.csv?period={quarter}";
        }
    }

    /// <summary>The first answer pays for what is compiled while it runs, and is not one of those that count.</summary>
    private static async Task<Latency> TimeAsync(HttpClient http, string page)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(page);
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            if (round > 0)
            {
                times.Add(watch.Elapsed);
            }
        }

        return Latency.Of(times);
    }
}

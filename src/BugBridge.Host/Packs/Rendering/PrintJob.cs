using System.Diagnostics;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>How a browser is called to print one page.</summary>
internal static class PrintJob
{
    private static readonly string[] Switches =
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-sync",
        "--no-pdf-header-footer", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    /// <summary>The call.</summary>
    /// <param name="browser">The browser's path.</param>
    /// <param name="folder">Where it may keep files.</param>
    /// <param name="page">The page's path.</param>
    /// <param name="print">The path of the PDF.</param>
    public static ProcessStartInfo Of(string browser, string folder, string page, string print)
    {
        var job = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder, UseShellExecute = false };
        foreach (var argument in Switches.Concat(Sandbox).Concat([$"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={print}", new Uri(page).AbsoluteUri]))
        {
            job.ArgumentList.Add(argument);
        }

        Clear(job, folder);
        return job;
    }

    // As root, Chromium's sandbox refuses to start; what it prints is our own page without scripts.
    private static string[] Sandbox => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];

    // Our variables may hold secrets.
    private static void Clear(ProcessStartInfo job, string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            job.Environment.Clear();
            job.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
            (job.Environment["HOME"], job.Environment["TMPDIR"], job.Environment["XDG_CONFIG_HOME"], job.Environment["XDG_CACHE_HOME"]) = (folder, folder, folder, folder);
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>The browser while it prints.</summary>
internal static class PrintProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <exception cref="PrintException">It could not be started, or it failed: with what it said last.</exception>
    public static async Task RunAsync(ProcessStartInfo job, CancellationToken cancellationToken)
    {
        using var process = Start(job);
        try
        {
            process.BeginOutputReadLine();
            var said = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new PrintException($"{job.FileName} failed with code {process.ExitCode}: {(await said).Trim().Split('\n')[^1]}");
            }
        }
        finally
        {
            Stop(process);
        }
    }

    private static Process Start(ProcessStartInfo job)
    {
        try
        {
            return Process.Start(job)!;
        }
        catch (Win32Exception failure)
        {
            throw new PrintException($"{job.FileName} could not be started: {failure.Message}");
        }
    }

    // What it started ends with it: a page that hangs must not stay.
    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}

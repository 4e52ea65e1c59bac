using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>The program as a real process, which can be killed at any moment.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _answer = new();

    private Uri? _ready;

    private WorkerProcess(Process process) => _process = process;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    /// <summary>What it printed so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>What it printed on standard output alone.</summary>
    public string Answer
    {
        get
        {
            lock (_output)
            {
                return _answer.ToString();
            }
        }
    }

    public static WorkerProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bugbridge.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var worker = new WorkerProcess(new Process { StartInfo = start });
        worker._process.OutputDataReceived += (_, line) => worker.Keep(line.Data, isAnswer: true);
        worker._process.ErrorDataReceived += (_, line) => worker.Keep(line.Data, isAnswer: false);
        worker._process.Start();
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>The hosted worker, with the configuration of a folder.</summary>
    public static WorkerProcess Run(WorkerFolder folder, int port)
    {
        var worker = Start("run", "--config", folder.ConfigFile);
        worker._ready = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/health/ready");
        return worker;
    }

    /// <summary>Ends when both remotes were polled and the dispatcher runs.</summary>
    public Task ReadyAsync() => Until.TrueAsync(IsReadyAsync, "the worker is ready", context: () => Output);

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager or container sends it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> ExitAsync(TimeSpan limit)
    {
        using var ending = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(ending.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    /// <summary>Memory that it holds now, in MiB.</summary>
    public double ResidentMiB()
    {
        _process.Refresh();
        return Math.Round(_process.WorkingSet64 / 1024.0 / 1024.0, 1);
    }

    /// <summary>The most memory that it held since <see cref="ForgetPeak"/>, in MiB; null where the system does not tell.</summary>
    public double? PeakMiB()
    {
        var status = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } peak
            ? Math.Round(double.Parse(peak.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024, 1)
            : null;
    }

    /// <summary>Lets the peak begin anew at what it holds now.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/clear_refs", "5");

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(_ready);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line, bool isAnswer)
    {
        lock (_output)
        {
            _output.AppendLine(line);
            if (isAnswer)
            {
                _answer.AppendLine(line);
            }
        }
    }
}

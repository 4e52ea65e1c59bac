using System.Globalization;
using BugBridge.Host.Commands;
using BugBridge.Host.Composition;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using BugBridge.Tests.Host.Configuration;

namespace BugBridge.Tests.Host.Commands;

/// <summary>Runs the program's commands in this process, with a store of their own and nobody at the remotes' addresses.</summary>
internal sealed class Terminal(IBridgeParts? parts = null, TimeProvider? clock = null) : IDisposable
{
    private readonly SettingsFile _file = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public string DatabasePath => Path.Combine(_file.Folder, "bugbridge.db");

    /// <summary>Variables beside the required ones.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>How wide it is; null where the output goes into a file.</summary>
    public int? Width { get; init; }

    public Task<int> RunAsync(params string[] arguments)
    {
        var environment = SettingsFile.Required;
        environment["BUGBRIDGE__Storage__Path"] = DatabasePath;
        environment["BUGBRIDGE__Log__File"] = string.Empty;
        foreach (var (name, value) in Variables)
        {
            environment[name] = value;
        }

        var around = new Surroundings(_output, _error, environment, clock ?? TimeProvider.System, parts ?? new BridgeParts(TimeProvider.System)) { TerminalWidth = Width };
        return new BridgeCommandLine(around).RunAsync([.. arguments, "--config", _file.Path], Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Makes the store that commands ask, with nothing in it.</summary>
    public async Task MakeStoreAsync()
    {
        await using var store = await BridgeStore.OpenAsync(new StorageSettings { Path = DatabasePath }, TimeProvider.System, Xunit.TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _file.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}

using System.CommandLine;
using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Logging;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary>One command at work: its settings, which are right, and where it prints.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Guard">What never to print.</param>
/// <param name="Around">What is around the program.</param>
/// <param name="Arguments">The command line.</param>
internal sealed record Session(BridgeSettings Settings, SecretGuard Guard, Surroundings Around, ParseResult Arguments)
{
    /// <summary>Prints answers.</summary>
    public Printer Answer { get; } = new(Around.Output, Guard, Around.TerminalWidth);

    /// <summary>Prints faults and progress.</summary>
    public Printer Aside { get; } = new(Around.Error, Guard);

    /// <summary>Whether answers are for programs.</summary>
    public bool IsJson => Arguments.GetValue(BridgeOptions.Json);

    /// <summary>Opens the store, making it where it is missing, and before that takes from other accounts of the machine what they may do with what BugBridge keeps.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="log">Is warned of what was open to others; null for standard error.</param>
    public Task<BridgeStore> OpenStoreAsync(CancellationToken cancellationToken, Serilog.ILogger? log = null)
    {
        CloseToOthers(log);
        return Around.Parts.OpenStoreAsync(Settings, cancellationToken);
    }

    /// <summary>Opens the store that is there already, as <see cref="OpenStoreAsync"/> does; an empty one would give wrong answers.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">There is none, or it cannot be used.</exception>
    public Task<BridgeStore> OpenHeldStoreAsync(CancellationToken cancellationToken) =>
        Around.Parts.MissingStore(Settings) is { } missing ? throw missing : OpenStoreAsync(cancellationToken);

    /// <summary>Opens the log, on standard error and in the configured file.</summary>
    public Serilog.Core.Logger OpenLog() => BridgeLog.Create(Settings.Log, Guard);

    private void CloseToOthers(Serilog.ILogger? log)
    {
        foreach (var warning in new OwnFiles(Settings).Close())
        {
            if (log is null)
            {
                Aside.Line(warning);
            }
            else
            {
                log.Warning("{OpenFiles:l}", warning);
            }
        }
    }
}

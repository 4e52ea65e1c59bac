using System.Collections;
using BugBridge.Host.Composition;

namespace BugBridge.Host.Commands;

/// <summary>What the program finds around it; tests put their own in its place.</summary>
/// <param name="Output">For answers.</param>
/// <param name="Error">For faults and progress.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Clock">The time.</param>
/// <param name="Parts">Makes what the bridge stands on.</param>
internal sealed record Surroundings(
    TextWriter Output, TextWriter Error, IReadOnlyDictionary<string, string> Environment, TimeProvider Clock, IBridgeParts Parts)
{
    /// <summary>Where somebody can be asked; null for the console of the process.</summary>
    public Spectre.Console.IAnsiConsole? Console { get; init; }

    /// <summary>How wide the terminal is that shows the output; null to find out, and whether it is one.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Those of the running process.</summary>
    public static Surroundings OfProcess() => new(
        System.Console.Out,
        System.Console.Error,
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? string.Empty, StringComparer.Ordinal),
        TimeProvider.System,
        new BridgeParts(TimeProvider.System));
}

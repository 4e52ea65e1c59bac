using System.CommandLine;

namespace BugBridge.Host.Commands;

/// <summary>Options that commands share.</summary>
internal static class BridgeOptions
{
    /// <summary>The configuration file.</summary>
    public static Option<string?> Config { get; } = new("--config", "-c")
    {
        Description = "The configuration file; default: config/bugbridge.json. BUGBRIDGE__Section__Key variables override it.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Whether to print for programs.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON instead of text." };
}

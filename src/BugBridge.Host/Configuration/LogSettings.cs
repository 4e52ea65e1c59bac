using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using Serilog.Events;

namespace BugBridge.Host.Configuration;

/// <summary>What BugBridge writes down about its own work: readable lines on the console, and JSON lines in a file a day. A section <c>Serilog</c> beside it stands in for what it says.</summary>
public sealed class LogSettings : ISettings
{
    /// <summary>The least important kind of line that is written.</summary>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    /// <summary>The log file of <c>run</c> and <c>sync</c>; the day is put before its extension. Empty for no file.</summary>
    public string File { get; set; } = "logs/bugbridge-.json";

    /// <summary>How many days log files are stored.</summary>
    public int KeepDays { get; set; } = 14;

    /// <summary>What stands in the section <c>Serilog</c>; null when there is none.</summary>
    internal SerilogSection? Serilog { get; set; }

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (KeepDays is < 1 or > 3650)
        {
            yield return new SetupFault(nameof(KeepDays), $"{KeepDays} is out of range.", "Use a number of days from 1 to 3650.");
        }

        if (File.Length > 0 && (File.Contains('\0', StringComparison.Ordinal) || Path.GetFileName(File).Length == 0))
        {
            yield return new SetupFault(nameof(File), $"'{File}' does not name a file.", "Use a path such as logs/bugbridge-.json, or leave it empty.");
        }
    }
}

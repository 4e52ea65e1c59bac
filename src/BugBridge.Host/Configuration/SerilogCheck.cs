using BugBridge.Core.Remotes;
using Serilog;
using Serilog.Events;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Finds in the <c>Serilog</c> section what Serilog would pass over in silence or fail at: misspelt names and levels. What sinks and enrichers
/// take is theirs to say; they are named on standard error when they cannot be found.
/// </summary>
internal static class SerilogCheck
{
    private static readonly string[] Parts =
        ["Using", "MinimumLevel", "LevelSwitches", "FilterSwitches", "Enrich", "Destructure", "Filter", "Properties", "WriteTo", "AuditTo"];

    private static readonly string[] LevelParts = ["Default", "Override", "ControlledBy"];

    /// <summary>What is wrong with the section.</summary>
    public static IEnumerable<SetupFault> Faults(IConfigurationSection section)
    {
        var levels = section.GetSection("MinimumLevel");
        SetupFault[] faults =
        [
            .. Unknown(section, Parts),
            .. Unknown(levels, LevelParts),
            .. new[] { levels, levels.GetSection("Default") }.Concat(levels.GetSection("Override").GetChildren()).SelectMany(Wrong),
        ];
        return faults.Length > 0 ? faults : Unreadable(section);
    }

    private static IEnumerable<SetupFault> Unknown(IConfigurationSection section, string[] names) =>
        from child in section.GetChildren()
        where !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select new SetupFault(child.Path, "Serilog has no such setting.", Meant(child.Key, names) ?? $"Remove it; use one of {string.Join(", ", names)}.");

    private static IEnumerable<SetupFault> Wrong(IConfigurationSection level)
    {
        var words = Enum.GetNames<LogEventLevel>();
        if (level.Value is { Length: > 0 } written && written[0] != '$' && !words.Contains(written, StringComparer.OrdinalIgnoreCase))
        {
            yield return new SetupFault(level.Path, $"'{written}' is not a level.", Meant(written, words) ?? $"Use one of {string.Join(", ", words)}.");
        }
    }

    /// <summary>Tried without the sinks, since they would open their files.</summary>
    private static IEnumerable<SetupFault> Unreadable(IConfigurationSection section)
    {
        try
        {
            new SerilogSection(section).AddTo(new LoggerConfiguration());
            return [];
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or IOException)
        {
            return [new SetupFault(section.Path, "Serilog cannot read it: " + failure.Message, "See the documentation of Serilog.Settings.Configuration.")];
        }
    }

    private static string? Meant(string written, string[] words) => NearMiss.Of(written, words) is { } word ? $"Did you mean {word}?" : null;
}

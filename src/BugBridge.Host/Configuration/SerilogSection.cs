using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace BugBridge.Host.Configuration;

/// <summary>
/// The <c>Serilog</c> section of the configuration, as Serilog.Settings.Configuration reads it, in two halves: what happens to events, and the
/// sinks that get them. The guard stands between, so that it sees what enrichers added and no sink gets what it did not see.
/// </summary>
internal sealed class SerilogSection(IConfigurationSection section)
{
    /// <summary>Its name in the configuration.</summary>
    public const string Name = "Serilog";

    private const string Audit = "AuditTo";

    private static readonly string[] Sinks = ["WriteTo", Audit];

    /// <summary>Both halves may refer to what these define.</summary>
    private static readonly string[] Shared = ["Using", "LevelSwitches", "FilterSwitches"];

    /// <summary>Whether it says which lines are written.</summary>
    public bool HasLevels => section.GetSection("MinimumLevel").Exists();

    /// <summary>Whether it says where lines go.</summary>
    public bool HasSinks => Sinks.Any(name => section.GetSection(name).Exists());

    /// <summary>Whether what cannot be written is to fail where it was logged.</summary>
    public bool HasAudit => section.GetSection(Audit).Exists();

    /// <summary>Adds levels, filters, enrichers and all else that is done to events.</summary>
    /// <exception cref="InvalidOperationException">It holds what Serilog cannot read.</exception>
    public LoggerConfiguration AddTo(LoggerConfiguration log) => log.ReadFrom.Configuration(Part(name => !Sinks.Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Opens the sinks.</summary>
    public Logger OpenSinks() => new LoggerConfiguration()
        .MinimumLevel.Is(LevelAlias.Minimum)
        .ReadFrom.Configuration(Part(name => Sinks.Concat(Shared).Contains(name, StringComparer.OrdinalIgnoreCase)))
        .CreateLogger();

    private IConfigurationRoot Part(Func<string, bool> isIn) => new ConfigurationBuilder()
        .AddInMemoryCollection(section.AsEnumerable(makePathsRelative: true)
            .Where(value => isIn(value.Key.Split(ConfigurationPath.KeyDelimiter)[0]))
            .Select(value => KeyValuePair.Create(ConfigurationPath.Combine(Name, value.Key), value.Value)))
        .Build();
}

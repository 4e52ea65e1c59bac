using System.Globalization;
using BugBridge.Host.Configuration;
using BugBridge.Host.Logging;
using BugBridge.Tests.Host.Configuration;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Xunit;

namespace BugBridge.Tests.Host.Logging;

/// <summary>Logging is configured as people know it of Serilog, and no sink gets a secret.</summary>
public sealed class SerilogSectionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-log-");
    private readonly string _sink = Guid.NewGuid().ToString("N");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("WriteTo")]
    [InlineData("AuditTo")]
    public void No_secret_comes_to_a_sink_that_the_section_names(string kind)
    {
        using (var log = Open($$"""
            "Using": ["BugBridge.Tests"],
            "Properties": {"Deployment": "with {{SettingsFile.Token}}"},
            "{{kind}}": [{"Name": "Recording", "Args": {"name": "{{_sink}}"} }]
            """))
        {
            log.Error(
                new InvalidOperationException("failed with " + SettingsFile.Token, new IOException(SettingsFile.Token)),
                "said {What} of {@Whole} and {List} and {Pairs} at {Address} with " + SettingsFile.Token,
                SettingsFile.Token,
                new { Inner = new { Deep = SettingsFile.Token } },
                new[] { "a", SettingsFile.Token },
                new Dictionary<string, string>(StringComparer.Ordinal) { [SettingsFile.Token] = SettingsFile.Token },
                new Uri($"https://example.org/?key={SettingsFile.Token}"));
        }

        Assert.DoesNotContain(SettingsFile.Token, RecordingSink.Text(_sink), StringComparison.Ordinal);
        Assert.Equal(3, RecordingSink.Text(_sink).Split("failed with (secret)").Length - 1);
    }

    [Fact]
    public void What_holds_no_secret_comes_to_a_sink_as_it_was()
    {
        var failure = new InvalidOperationException("plain");
        using (var log = Open(Sink))
        {
            log.Error(failure, "said {What} {Often}", "hello", 3);
        }

        var happened = Assert.Single(RecordingSink.Events(_sink));
        Assert.Same(failure, happened.Exception);
        Assert.Equal("said {What} {Often}", happened.MessageTemplate.Text);
        Assert.Equal(3, Assert.IsType<ScalarValue>(happened.Properties["Often"]).Value);
    }

    [Fact]
    public void Levels_and_overrides_and_enrichers_of_the_section_hold()
    {
        using (var log = Open($$"""
            "MinimumLevel": {"Default": "Warning", "Override": {"BugBridge.Core": "Debug"} },
            "Enrich": ["FromLogContext"],
            "Properties": {"Site": "Here"},
            {{Sink}}
            """))
        {
            log.ForContext(Constants.SourceContextPropertyName, "BugBridge.Core.Sync").Debug("told");
            log.ForContext(Constants.SourceContextPropertyName, "Microsoft.Hosting").Information("not told");
        }

        var happened = Assert.Single(RecordingSink.Events(_sink));
        Assert.Equal("told", happened.MessageTemplate.Text);
        Assert.Equal("Here", happened.Properties["Site"].ToString("l", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_levels_of_its_own_the_bridges_level_holds()
    {
        using (var log = Open(Sink, """, "Log": {"Level": "Error"}"""))
        {
            log.Warning("not told");
            log.Error("told");
        }

        Assert.Equal("told", Assert.Single(RecordingSink.Events(_sink)).MessageTemplate.Text);
    }

    [Fact]
    public void Without_sinks_of_its_own_the_bridges_file_is_written_with_its_levels()
    {
        using (var log = Open("""
            "MinimumLevel": "Error"
            """))
        {
            log.Warning("not told");
            log.Error("told with {Secret}", SettingsFile.Token);
        }

        var line = Assert.Single(File.ReadAllLines(Assert.Single(_folder.GetFiles()).FullName));
        Assert.Contains("told with", line, StringComparison.Ordinal);
        Assert.DoesNotContain(SettingsFile.Token, line, StringComparison.Ordinal);
    }

    [Fact]
    public void With_sinks_of_its_own_the_bridges_file_is_not_written()
    {
        using (var log = Open(Sink))
        {
            log.Error("told");
        }

        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void A_file_of_compact_JSON_is_written_as_people_configure_it()
    {
        using (var log = Open($$"""
            "WriteTo": {"File": {"Name": "File", "Args": {
              "path": "{{_folder.FullName}}/people.clef", "formatter": "Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact"} } }
            """))
        {
            log.Error("told with {Secret}", SettingsFile.Token);
        }

        var line = Assert.Single(File.ReadAllLines(Path.Combine(_folder.FullName, "people.clef")));
        Assert.Contains("""
            "@mt":"told with {Secret}","@l":"Error","Secret":"(secret)"
            """, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_correlation_comes_to_sinks_as_a_property()
    {
        using (var log = Open(Sink))
        using (var provider = new SerilogLoggerProvider(log))
        {
            var logger = provider.CreateLogger("BugBridge");
            using var scope = logger.BeginScope("{Correlation}", "ab-1");
            logger.LogError("told");
        }

        Assert.Equal("ab-1", Assert.Single(RecordingSink.Events(_sink)).Properties[BridgeLog.Correlation].ToString("l", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"Seriolg": {"MinimumLevel": "Debug"}}""", "Seriolg", "Did you mean Serilog?")]
    [InlineData("""{"Serilog": {"MinimumLevl": "Debug"}}""", "Serilog:MinimumLevl", "Did you mean MinimumLevel?")]
    [InlineData("""{"Serilog": {"MinimumLevel": "Debgu"}}""", "Serilog:MinimumLevel", "Did you mean Debug?")]
    [InlineData("""{"Serilog": {"MinimumLevel": {"Default": "Info", "Overide": {"Microsoft": "Warning"}}}}""", "Serilog:MinimumLevel:Overide", "Did you mean Override?")]
    [InlineData("""{"Serilog": {"MinimumLevel": {"Override": {"Microsoft": "Warn"}}}}""", "Serilog:MinimumLevel:Override:Microsoft", "Use one of")]
    [InlineData("""{"Serilog": {"MinimumLevel": {"ControlledBy": "$none"}}}""", "Serilog", "See the documentation")]
    [InlineData("""{"Serilog": {"MinimumLevel": "Debug"}, "Log": {"Levle": "Debug"}}""", "Log:Levle", "Did you mean Level?")]
    public void What_is_misspelt_is_told_in_the_section_and_beside_it(string json, string path, string remedy)
    {
        using var file = new SettingsFile(json);

        var fault = Assert.Single(file.Read().Faults, fault => fault.Path == path);

        Assert.StartsWith(remedy, fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_sets_what_stands_in_the_section()
    {
        using var file = new SettingsFile("""{"Serilog": {"MinimumLevel": "Nothing"}}""");

        Assert.Empty(file.Read(("BUGBRIDGE__Serilog__MinimumLevel", "Debug")).Faults);
    }

    private string Sink => $$"""
        "Using": ["BugBridge.Tests"], "WriteTo": [{"Name": "Recording", "Args": {"name": "{{_sink}}"} }]
        """;

    private Logger Open(string section, string others = "")
    {
        using var file = new SettingsFile($$"""{"Serilog": { {{section}} } {{others}} }""");
        var (settings, faults) = file.Read(("BUGBRIDGE__Log__File", Path.Combine(_folder.FullName, "bridge-.json")));
        Assert.Empty(faults);
        return BridgeLog.Create(settings.Log, new SecretGuard(settings));
    }
}

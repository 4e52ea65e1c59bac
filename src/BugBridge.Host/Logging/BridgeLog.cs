using System.Globalization;
using BugBridge.Host.Configuration;
using BugBridge.Storage.Files;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace BugBridge.Host.Logging;

/// <summary>
/// The program's log: readable lines on standard error (standard output is for answers) and, for the worker, JSON lines in a file a
/// day. What the section <c>Serilog</c> says of levels and sinks stands in for ours, behind the same guard. The scope property <c>Correlation</c> follows a change to its last effect.
/// </summary>
internal static class BridgeLog
{
    /// <summary>The scope property that names the change behind a line.</summary>
    public const string Correlation = "Correlation";

    private const string Line =
        "{" + UtcTime.Name + ":yyyy-MM-dd HH:mm:ss.fff}Z {Level:u3} {" + Correlation + ":l} {Message:lj}{NewLine}{Exception}";

    /// <summary>A logger for the settings.</summary>
    /// <param name="settings">What to write, and where.</param>
    /// <param name="guard">What never to write.</param>
    public static Logger Create(LogSettings settings, SecretGuard guard)
    {
        var log = settings.Serilog is { HasLevels: true } ? new LoggerConfiguration() : WithLevels(settings.Level);
        if (settings.Serilog is { } serilog)
        {
            // It tells of sinks that cannot be found or fail; nobody hears it unless it is enabled.
            SelfLog.Enable(line => Console.Error.WriteLine(guard.Clean(line)));
            serilog.AddTo(log);
        }

        return (settings.Serilog is { HasSinks: true } configured ? WithSinks(log, configured, guard) : WithOurSinks(log, settings, guard)).CreateLogger();
    }

    private static LoggerConfiguration WithLevels(LogEventLevel level)
    {
        var frameworks = level > LogEventLevel.Warning ? level : LogEventLevel.Warning;
        return new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", frameworks)
            .MinimumLevel.Override("Quartz", frameworks);
    }

    private static LoggerConfiguration WithSinks(LoggerConfiguration log, SerilogSection serilog, SecretGuard guard)
    {
        var sink = new GuardedSink(serilog.OpenSinks(), guard);
        return serilog.HasAudit ? log.AuditTo.Sink(sink) : log.WriteTo.Sink(sink);
    }

    private static LoggerConfiguration WithOurSinks(LoggerConfiguration log, LogSettings settings, SecretGuard guard)
    {
        log.Enrich.With<UtcTime>().WriteTo.Console(
            new GuardedFormatter(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture), guard),
            standardErrorFromLevel: LevelAlias.Minimum);
        return settings.File.Length > 0 ? WithFile(log, settings, guard) : log;
    }

    private static LoggerConfiguration WithFile(LoggerConfiguration log, LogSettings settings, SecretGuard guard)
    {
        CreateFolder(settings.File);
        return log.WriteTo.File(
            new GuardedFormatter(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), guard),
            settings.File,
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: settings.KeepDays,
            hooks: new PrivateLogFiles());
    }

    /// <summary>Where it cannot be made, the lines on the console are all that there is, as with a file that cannot be written.</summary>
    private static void CreateFolder(string file)
    {
        try
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            SelfLog.WriteLine("The folder of {0} cannot be made: {1}", file, failure.Message);
        }
    }
}

using System.Globalization;
using BugBridge.Host.Configuration;
using BugBridge.Storage;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace BugBridge.Host.Logging;

/// <summary>
/// The program's log: readable lines on standard error (standard output is for answers) and, for the worker, JSON lines in a file a
/// day. The scope property <c>Correlation</c> follows a change to its last effect.
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
        var frameworks = settings.Level > LogEventLevel.Warning ? settings.Level : LogEventLevel.Warning;
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level)
            .MinimumLevel.Override("Microsoft", frameworks)
            .MinimumLevel.Override("Quartz", frameworks)
            .Enrich.With<UtcTime>()
            .WriteTo.Console(
                new GuardedFormatter(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture), guard),
                standardErrorFromLevel: LevelAlias.Minimum);
        return (settings.File.Length > 0 ? WithFile(log, settings, guard) : log).CreateLogger();
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

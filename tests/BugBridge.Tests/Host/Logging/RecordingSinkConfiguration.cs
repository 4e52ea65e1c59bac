using Serilog;
using Serilog.Configuration;

namespace BugBridge.Tests.Host.Logging;

/// <summary>Lets the section <c>Serilog</c> name the sink, as the package of a sink does.</summary>
public static class RecordingSinkConfiguration
{
    /// <summary>Writes to the sink of that name.</summary>
    public static LoggerConfiguration Recording(this LoggerSinkConfiguration sinks, string name)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        return sinks.Sink(new RecordingSink(name));
    }

    /// <summary>The same, for <c>AuditTo</c>.</summary>
    public static LoggerConfiguration Recording(this LoggerAuditSinkConfiguration sinks, string name)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        return sinks.Sink(new RecordingSink(name));
    }
}

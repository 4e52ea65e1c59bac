using System.Globalization;
using BugBridge.Host.Configuration;
using Serilog.Events;
using Serilog.Formatting;

namespace BugBridge.Host.Logging;

/// <summary>Writes log lines through the guard: whatever a message, a property or an exception holds, no secret comes out.</summary>
internal sealed class GuardedFormatter(ITextFormatter inner, SecretGuard guard) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(guard.Clean(line.ToString()));
    }
}

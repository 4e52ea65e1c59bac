using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace BugBridge.Tests.Host.Logging;

/// <summary>A sink of somebody else's, which writes events as it likes: here whole, as JSON and as text.</summary>
internal sealed class RecordingSink(string name) : ILogEventSink
{
    private static readonly ITextFormatter Json = new CompactJsonFormatter();
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<LogEvent>> All = new(StringComparer.Ordinal);

    /// <summary>What came to the sink of that name.</summary>
    public static IReadOnlyCollection<LogEvent> Events(string name) => All.GetOrAdd(name, _ => []);

    /// <summary>The same, as text with everything in it.</summary>
    public static string Text(string name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var happened in Events(name))
        {
            Json.Format(happened, text);
            text.WriteLine(happened.RenderMessage(CultureInfo.InvariantCulture));
            text.WriteLine(happened.Exception);
            text.WriteLine(happened.Exception?.Message);
        }

        return text.ToString();
    }

    public void Emit(LogEvent logEvent) => All.GetOrAdd(name, _ => []).Enqueue(logEvent);
}

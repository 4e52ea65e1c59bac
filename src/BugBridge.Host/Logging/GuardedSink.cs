using System.Globalization;
using BugBridge.Host.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace BugBridge.Host.Logging;

/// <summary>
/// Hands events on without secrets, whatever sinks stand behind it and however they write: in the message, the properties at any depth, and the
/// exception.
/// </summary>
internal sealed class GuardedSink(Logger inner, SecretGuard guard) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Templates = new();

    public void Emit(LogEvent logEvent) => inner.Write(new LogEvent(
        logEvent.Timestamp,
        logEvent.Level,
        Clean(logEvent.Exception),
        Clean(logEvent.MessageTemplate),
        logEvent.Properties.Select(property => new LogEventProperty(property.Key, Clean(property.Value))),
        logEvent.TraceId ?? default,
        logEvent.SpanId ?? default));

    public void Dispose() => inner.Dispose();

    private Exception? Clean(Exception? failure)
    {
        var text = failure?.ToString() ?? string.Empty;
        var clean = guard.Clean(text);
        return failure is null || clean == text ? failure : new GuardedException(guard.Clean(failure.Message), clean);
    }

    private MessageTemplate Clean(MessageTemplate template)
    {
        var clean = guard.Clean(template.Text);
        return clean == template.Text ? template : Templates.Parse(clean);
    }

    private LogEventPropertyValue Clean(LogEventPropertyValue value) => value switch
    {
        ScalarValue scalar => Clean(scalar),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Clean)),
        StructureValue structure => new StructureValue(structure.Properties.Select(property => new LogEventProperty(property.Name, Clean(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(pair => KeyValuePair.Create(Clean(pair.Key), Clean(pair.Value)))),
        _ => new ScalarValue(guard.Clean(value.ToString(format: null, CultureInfo.InvariantCulture))),
    };

    /// <summary>What is no text is written as one in the end: an address, an exception, a number.</summary>
    private ScalarValue Clean(ScalarValue scalar)
    {
        var text = Convert.ToString(scalar.Value, CultureInfo.InvariantCulture) ?? string.Empty;
        var clean = guard.Clean(text);
        return clean == text ? scalar : new ScalarValue(clean);
    }
}

using BugBridge.Host.Webhooks;
using Microsoft.Extensions.Logging;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Keeps what the receiver logs.</summary>
internal sealed class ListedLines : ILogger<WebhookReceiver>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception) + exception);
}

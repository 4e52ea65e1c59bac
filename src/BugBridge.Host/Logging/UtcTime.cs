using Serilog.Core;
using Serilog.Events;

namespace BugBridge.Host.Logging;

/// <summary>Gives log lines their time in UTC, so that they compare with what the remotes and the store say.</summary>
internal sealed class UtcTime : ILogEventEnricher
{
    public const string Name = "Utc";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(Name, logEvent.Timestamp.UtcDateTime));
}

using BugBridge.Core.Tickets;

namespace BugBridge.Connectors;

/// <summary>A helpdesk that is connected.</summary>
/// <param name="Ports">What the bridge sees of it.</param>
/// <param name="Lifetime">Ends the connection.</param>
public sealed record HelpdeskConnection(Helpdesk Ports, IDisposable Lifetime);

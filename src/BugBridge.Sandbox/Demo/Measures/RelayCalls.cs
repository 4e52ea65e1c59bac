namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>Calls to the helpdesk for telling one comment.</summary>
/// <param name="Tickets">How many tickets were told.</param>
/// <param name="Updates">How many update calls that took.</param>
public sealed record RelayCalls(int Tickets, int Updates);

namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>Calls of one poll of each side.</summary>
/// <param name="Helpdesk">Calls to the helpdesk.</param>
/// <param name="Jira">Calls to Jira.</param>
public sealed record PollCalls(int Helpdesk, int Jira);

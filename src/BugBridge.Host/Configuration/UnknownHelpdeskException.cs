namespace BugBridge.Host.Configuration;

/// <summary>A helpdesk that a part of the program does not know was to be used. The check of the settings says so before.</summary>
/// <param name="kind">What was asked for.</param>
public sealed class UnknownHelpdeskException(string kind) : InvalidOperationException($"There is no helpdesk '{kind}' (Helpdesk:Kind).");

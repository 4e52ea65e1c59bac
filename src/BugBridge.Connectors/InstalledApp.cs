namespace BugBridge.Connectors;

/// <summary>An app that is installed in the helpdesk.</summary>
/// <param name="Id">The app's id.</param>
/// <param name="Installation">The id of its installation.</param>
/// <param name="Title">How it is called there.</param>
public sealed record InstalledApp(string Id, string Installation, string Title);

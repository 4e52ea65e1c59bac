namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>An app that is installed.</summary>
internal sealed record WireInstallation(long? Id, long? AppId, WireInstallationSettings? Settings);

/// <summary>How the installation is called; the name is the app's, and the title what an administrator made of it.</summary>
internal sealed record WireInstallationSettings(string? Name, string? Title);

internal sealed record InstallationsAnswer(IReadOnlyList<WireInstallation>? Installations);

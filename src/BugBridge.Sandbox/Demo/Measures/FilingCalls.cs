namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>Calls to both remotes for filing one bug.</summary>
/// <param name="Reads">Calls that only asked, those that read the change itself among them.</param>
/// <param name="Writes">Calls that changed something.</param>
/// <param name="Routes">The same by route.</param>
public sealed record FilingCalls(int Reads, int Writes, IReadOnlyDictionary<string, int> Routes);

namespace BugBridge.Sandbox.Demo.Measures;

<<<<<<< HEAD
/// <summary>Calls to both remotes for filing one bug, from the rep's command to the last write.</summary>
/// <param name="Reads">Calls that only asked; those that read the rep's change are among them.</param>
=======
/// <summary>Calls to both remotes for filing one bug.</summary>
/// <param name="Reads">Calls that only asked, those that read the change itself among them.</param>
>>>>>>> main
/// <param name="Writes">Calls that changed something.</param>
/// <param name="ReadsWithEchoes">
/// Calls that only asked when the remotes also tell the bridge of its own writes, by webhooks that it has to look into.
/// </param>
/// <param name="Routes">Reads and writes by route.</param>
public sealed record FilingCalls(int Reads, int Writes, int ReadsWithEchoes, IReadOnlyDictionary<string, int> Routes);

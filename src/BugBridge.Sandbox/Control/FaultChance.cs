using BugBridge.Sandbox.Faults;

namespace BugBridge.Sandbox.Control;

/// <summary>A fault that comes by chance.</summary>
/// <param name="Fault">What, and which calls.</param>
/// <param name="Probability">From 0 to 1.</param>
internal sealed record FaultChance(Fault Fault, double Probability);

namespace BugBridge.Host.Commands;

/// <summary>What a merge, or the taking back of one, comes to, as it is printed.</summary>
/// <param name="Outcome">What is then so.</param>
/// <param name="WasSoAlready">True when nothing had to be done.</param>
/// <param name="Tickets">How many tickets move.</param>
/// <param name="Told">Of how many of them the reps are told.</param>
/// <param name="Actions">How many writes were journaled.</param>
/// <param name="IsWorkerRunning">Whether a worker is there to make them.</param>
internal sealed record MergeView(string Outcome, bool WasSoAlready, int Tickets, int Told, int Actions, bool IsWorkerRunning);

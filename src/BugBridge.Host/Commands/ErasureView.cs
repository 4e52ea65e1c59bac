namespace BugBridge.Host.Commands;

/// <summary>What an erasure comes to, as it is printed.</summary>
/// <param name="Tickets">How many tickets were erased now.</param>
/// <param name="ErasedBefore">How many of them had been erased before.</param>
/// <param name="InJira">How many texts and files are to be taken out of Jira.</param>
/// <param name="Failed">How many tickets could not be erased.</param>
/// <param name="IsWorkerRunning">Whether a worker is there to take them out.</param>
internal sealed record ErasureView(int Tickets, int ErasedBefore, int InJira, int Failed, bool IsWorkerRunning);

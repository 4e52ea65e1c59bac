namespace BugBridge.Core.Sync.Obeying;

/// <summary>Read-only questions to the store about what became of commands. Answers may be a moment old; nothing is locked.</summary>
public interface IOutcomeView
{
    /// <summary>What became of a command; null when nothing of the kind was dealt with, or it was erased.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="cause">Which command: <see cref="CommandOutcome.Cause"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CommandOutcome?> FindAsync(string ticketId, string cause, CancellationToken cancellationToken);
}

using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>What became of one command on a ticket. Of one that had to wait, what became of it last.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Cause">Which command: <see cref="CommandSource.Cause"/>.</param>
/// <param name="Result">What followed.</param>
/// <param name="Text">What the note to the rep says first, in English, as notes are; null where there was none.</param>
/// <param name="At">When, UTC.</param>
public sealed record CommandOutcome(string TicketId, string Cause, CommandResult Result, string? Text, DateTimeOffset At) : IKept
{
    /// <summary>The command, for the steps that finish the plan in which it was obeyed; else null, since no words of reps are kept here.</summary>
    internal GivenCommand? Given { get; init; }

    /// <summary>The outcome of a command.</summary>
    internal static CommandOutcome Of(string ticketId, string cause, Obeyed obeyed, DateTimeOffset at) => new(ticketId, cause, obeyed.Result, FirstOf(obeyed.Note), at);

    private static string? FirstOf(RichText? note) => note is { Blocks: [var first, ..] } ? PlainText.Of(RichText.Of(first)) : null;
}

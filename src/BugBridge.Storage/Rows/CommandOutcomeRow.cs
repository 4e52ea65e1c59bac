using BugBridge.Core.Sync.Obeying;

namespace BugBridge.Storage.Rows;

/// <summary>What became of one command. The command itself stands in the note, not here.</summary>
internal sealed class CommandOutcomeRow
{
    public required string TicketId { get; init; }

    public required string Cause { get; init; }

    public required CommandResult Result { get; init; }

    public string? Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public static CommandOutcomeRow Of(CommandOutcome outcome) => new()
    {
        TicketId = outcome.TicketId,
        Cause = outcome.Cause,
        Result = outcome.Result,
        Text = outcome.Text,
        At = outcome.At,
    };

    public CommandOutcome ToOutcome() => new(TicketId, Cause, Result, Text, At);
}

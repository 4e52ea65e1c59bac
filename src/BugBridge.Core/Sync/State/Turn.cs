using BugBridge.Core.FirstContact;

namespace BugBridge.Core.Sync.State;

/// <summary>A message by which reps and customer take turns: what first-contact resolution is told from.</summary>
/// <param name="Side">Whose turn it was.</param>
/// <param name="ById">The writer's id.</param>
/// <param name="At">When it was written, by the helpdesk's clock, UTC.</param>
public sealed record Turn(TurnSide Side, string ById, DateTimeOffset At)
{
    /// <summary>For what the helpdesk's side wrote within seconds of the ticket: its <see cref="ReplyWords"/>; else null.</summary>
    public string? Words { get; init; }
}

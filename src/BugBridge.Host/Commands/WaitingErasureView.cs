using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary>A ticket that waits to be erased, as it is printed.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Why">Why.</param>
/// <param name="NeedsApproval">Whether a person is to decide.</param>
/// <param name="At">When its time comes, or since when it waits for a person, UTC.</param>
internal sealed record WaitingErasureView(string Ticket, string Subject, string Why, bool NeedsApproval, DateTimeOffset At)
{
    /// <summary>The heads of a table of them.</summary>
    public static string[] Columns { get; } = ["Ticket", "Why", "State", "Subject"];

    /// <summary>A ticket that waits.</summary>
    public static WaitingErasureView Of(WaitingErasure waiting) =>
        new(waiting.TicketId, waiting.Subject, waiting.Cause.Words(), waiting.Stage == ErasureStage.ForApproval, waiting.At);

    /// <summary>As a row of the table.</summary>
    public string[] Row() => [Ticket, Why, NeedsApproval ? $"needs approval since {At:u}" : $"checked again at {At:u}", Subject];
}

namespace BugBridge.Core.Usability;

/// <summary>A ticket that is read aloud in no review, because a lead said so. It counts as before.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="By">Who said so last.</param>
/// <param name="At">When, UTC.</param>
public sealed record HiddenExample(string TicketId, string By, DateTimeOffset At);

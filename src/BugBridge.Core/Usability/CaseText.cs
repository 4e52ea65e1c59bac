namespace BugBridge.Core.Usability;

/// <summary>What a customer wrote, masked.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The first message.</param>
public sealed record CaseText(string TicketId, string Subject, string Text);

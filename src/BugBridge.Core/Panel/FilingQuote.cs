namespace BugBridge.Core.Panel;

/// <summary>A message that may be quoted in the issue.</summary>
/// <param name="Id">As <see cref="Commands.BugReport.Quotes"/> names it.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Text">Its beginning, as engineers would read it.</param>
/// <param name="IsFirst">Whether it is the ticket's first message, which is quoted unless the rep decides otherwise.</param>
public sealed record FilingQuote(string Id, DateTimeOffset At, string Text, bool IsFirst);

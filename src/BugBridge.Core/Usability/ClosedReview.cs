namespace BugBridge.Core.Usability;

/// <summary>A period's review as it was when it was closed.</summary>
/// <param name="Period">The period, such as <c>2026-10</c>.</param>
/// <param name="By">Who closed it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Data">The review as JSON; see <see cref="ReviewJson"/>.</param>
public sealed record ClosedReview(string Period, string By, DateTimeOffset At, string Data);

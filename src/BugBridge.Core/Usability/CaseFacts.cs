using BugBridge.Core.Calendar;

namespace BugBridge.Core.Usability;

/// <summary>What a review counts of one ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="CategoryId">Its category, or null.</param>
/// <param name="CreatedAt">When it was filed, UTC.</param>
/// <param name="SolvedAt">When it was solved, UTC, or null.</param>
/// <param name="Replies">Public replies of reps.</param>
/// <param name="CustomerId">The requester, or null.</param>
/// <param name="AccountId">The customer's organisation, or null.</param>
/// <param name="Severity">The value of the severity field, or null.</param>
/// <param name="IssueId">The issue that the ticket stands behind, or null.</param>
/// <param name="Url">Its address; empty when the ticket itself was never read.</param>
/// <param name="MonthlyRevenueCents">The account's.</param>
public sealed record CaseFacts(
    string TicketId,
    string? CategoryId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SolvedAt,
    int Replies,
    string? CustomerId,
    string? AccountId,
    string? Severity,
    string? IssueId,
    string Url,
    long MonthlyRevenueCents)
{
    /// <summary>What put it into its category.</summary>
    public PlacedBy PlacedBy { get; init; }

    /// <summary>How long it took from filing to being solved; null while it is not solved.</summary>
    public TimeSpan? TimeToSolve => SolvedAt is { } at ? Since(at) : null;

    /// <summary>How long the customer's struggle lasted: from filing to being solved, or until now.</summary>
    public TimeSpan Struggle(DateTimeOffset now) => TimeToSolve ?? Since(now);

    /// <summary><see cref="TimeToSolve"/> in business hours.</summary>
    public TimeSpan? BusinessTimeToSolve(BusinessCalendar hours) => SolvedAt is { } at ? hours?.Between(CreatedAt, CreatedAt + Since(at)) : null;

    /// <summary><see cref="Struggle"/> in business hours.</summary>
    public TimeSpan BusinessStruggle(DateTimeOffset now, BusinessCalendar hours) =>
        (hours ?? throw new ArgumentNullException(nameof(hours))).Between(CreatedAt, CreatedAt + Struggle(now));

    private TimeSpan Since(DateTimeOffset end) => end > CreatedAt ? end - CreatedAt : TimeSpan.Zero;
}

using BugBridge.Core.Issues;

namespace BugBridge.Core.Promises;

/// <summary>
/// An entry of the ledger: a fix date as reps were told it, or that it was taken back. Tickets that come later and are told the same date are
/// counted in the same entry.
/// </summary>
public sealed record Promise
{
    /// <summary>Ascending in the order of announcement.</summary>
    public long Id { get; init; }

    /// <summary>The issue: its id and its key of today.</summary>
    public required IssueRef Issue { get; init; }

    /// <summary>The issue's address.</summary>
    public required string Url { get; init; }

    /// <summary>The issue's summary.</summary>
    public required string Summary { get; init; }

    /// <summary>The issue's status, or null when it was filed and not yet read.</summary>
    public string? Status { get; init; }

    /// <summary>
    /// When the issue was first seen done, UTC; null while it is not done, after it was re-opened, and where it was closed as a duplicate: its
    /// tickets then wait for another issue.
    /// </summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>
    /// When every version that it is in was first seen released, UTC; null while one is not, while the issue is not done, and where it was closed as a
    /// duplicate.
    /// </summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>The day of that release as Jira has it; null where Jira names none.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>The day that was told; null when a date was taken back.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the day was read; null when it was taken back.</summary>
    public EstimateSource? Source { get; init; }

    /// <summary>The version's or sprint's name, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>The day that had been told before; null for a first one, and for one that follows a date that was taken back.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>When it was told first, UTC.</summary>
    public required DateTimeOffset ToldAt { get; init; }

    /// <summary>To how many tickets it was told.</summary>
    public int Tickets { get; init; }

    /// <summary>When the engineers were reminded that it had passed, UTC; null when they were not.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When something else was told instead, UTC; null while it is the last word.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>The day that was told instead; null when it was taken back, and while it is the last word.</summary>
    public DateOnly? ReplacedBy { get; init; }

    /// <summary>By how many calendar days the next date was later (or, negative, earlier); null when there is none.</summary>
    public int? Slip => ReplacedBy?.DayNumber - Date?.DayNumber;

    /// <summary>When what was promised came, UTC: for a date of a version its release, for any other that the issue was done. Null before that.</summary>
    /// <param name="zone">The zone in which the day of a release begins.</param>
    public DateTimeOffset? MetAt(TimeZoneInfo zone) => MetAt(Source, DoneAt, ReleasedAt, ReleaseDate, zone);

    /// <summary>When what was promised by a date came, UTC; see <see cref="MetAt(TimeZoneInfo)"/>.</summary>
    internal static DateTimeOffset? MetAt(EstimateSource? source, DateTimeOffset? doneAt, DateTimeOffset? releasedAt, DateOnly? releaseDate, TimeZoneInfo zone) => (source, releasedAt, releaseDate) switch
    {
        (not EstimateSource.FixVersion, _, _) => doneAt,
        (_, { } seen, { } day) when Calendar.Period.StartOf(day, zone) is var begun && begun < seen => begun,
        _ => releasedAt,
    };

    /// <summary>What became of it by now.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The zone in which the promised day ends.</param>
    public PromiseFate Fate(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (Date is not { } day)
        {
            return PromiseFate.Removed;
        }

        var end = Calendar.Period.StartOf(day.AddDays(1), zone);
        var met = MetAt(zone);
        if (ReplacedAt < end && !(met <= ReplacedAt))
        {
            return ReplacedBy is null ? PromiseFate.Removed : PromiseFate.Moved;
        }

        return met switch
        {
            { } at when at < end => PromiseFate.Kept,
            { } => PromiseFate.Late,
            null when now >= end => PromiseFate.Broken,
            null => PromiseFate.Standing,
        };
    }
}

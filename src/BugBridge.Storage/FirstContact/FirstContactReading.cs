using System.Collections.Immutable;
using System.Data.Common;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.FirstContact;

/// <summary>
/// Counts first contacts in the database, by the same rule as <see cref="FirstContactRule"/>: from one index that holds all it takes. Of the
/// tickets that were resolved in the period what comes back is a narrow row each, since SQLite knows no percentiles.
/// </summary>
internal sealed class FirstContactReading(BridgeDbContext context, FirstContactRule rule, DateTimeOffset at, CancellationToken cancellationToken)
{
    private const string IsReceived = "\"CreatedAt\" >= @from AND \"CreatedAt\" < @until";
    private const string IsSolved = "\"ContactCountsAt\" >= @from AND \"ContactCountsAt\" < @until";

    /// <summary>What an entry has beside its outcome, which stands before it.</summary>
    private string Facts =>
        $"""
        CASE WHEN "ContactOfferedAt" < "ContactSolvedAt" THEN 1 ELSE 0 END,
          "CreatedAt", "ContactFirstReplyAt", "ContactSolvedAt",
          "ContactRepId", "ContactChannel", "ContactCategory", "ContactProduct",
          {ContactSql.IsThanked}, {ContactSql.IsCopied}, "ContactBegun" = 'Call' AND "ContactFirstReplyAt" = "CreatedAt", "ContactSolverId", "ContactPassedOver", {ContactSql.IsOnlyBack(rule)}
        """;

    private string IsCounted =>
        $"""
        {ContactSql.IsAskedFor(rule)} AND NOT "IsMerged" AND NOT "ContactIsSpam" AND "ContactSolvedAt" < @until AND NOT "ContactIsPartial"
          AND ({ContactSql.IsPending} OR {ContactSql.IsAnswered(rule)})
        """;

    private static readonly string Received = $"SELECT COUNT(*), COUNT(CASE WHEN {ContactSql.IsUnsolved} THEN 1 END) FROM \"Tickets\" WHERE {IsReceived}";

    private string LeftOut =>
        $"""
        SELECT COUNT(*), {ContactSql.Outcome(rule, "@until")} AS "Outcome"
        FROM "Tickets" WHERE {InPeriod(rule)} AND NOT COALESCE({IsCounted}, FALSE)
        GROUP BY "Outcome"
        """;

    private readonly string _tookMore = ContactSql.TookMore(rule);

    private string InOrder => rule.Month == ContactMonth.FirstSolved ? "\"ContactCountsAt\" DESC, \"Id\" DESC" : "\"CreatedAt\" DESC, \"Id\" DESC";

    /// <summary>The ids of the tickets behind a figure, the latest first.</summary>
    public async Task<ImmutableArray<string>> TicketsAsync(ContactQuestion question, Period period)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        if (question.Figure is ContactFigure.Received or ContactFigure.Unsolved)
        {
            var unsolved = question.Figure == ContactFigure.Unsolved ? $" AND {ContactSql.IsUnsolved}" : string.Empty;
            await ReadAsync($"SELECT \"Id\" FROM \"Tickets\" WHERE {IsReceived}{unsolved} ORDER BY \"CreatedAt\" DESC, \"Id\" DESC", period, row => ids.Add(row.GetString(0)));
            return ids.ToImmutable();
        }

        var counting = $"SELECT {ContactSql.Outcome(rule, "@until")}, {Facts}, \"Id\" FROM \"Tickets\" WHERE {InPeriod(rule)} ORDER BY {InOrder}";
        await ReadAsync(counting, period, row =>
        {
            if (question.Holds(Entry(Enum.Parse<ContactOutcome>(row.GetString(0)), row, hours: null)))
            {
                ids.Add(row.GetString(row.FieldCount - 1));
            }
        });
        return ids.ToImmutable();
    }

    /// <summary>The tickets of a period, counted.</summary>
    public async Task<ContactTally> TallyAsync(Period period)
    {
        var tally = new ContactTally();
        await ReadAsync(LeftOut, period, row =>
        {
            var outcome = new ContactEntry(Enum.Parse<ContactOutcome>(row.GetString(1)));
            for (var count = row.GetInt64(0); count > 0; count--)
            {
                tally.Add(outcome);
            }
        });
        var counted =
            $"""
            SELECT CASE WHEN {ContactSql.IsPending} THEN 2 WHEN {_tookMore} THEN 1 ELSE 0 END,
              {Facts}
            FROM "Tickets" WHERE {InPeriod(rule)} AND {IsCounted}
            """;
        await ReadAsync(counted, period, row => tally.Add(Entry((ContactOutcome)row.GetInt32(0), row, rule.Hours)));
        return tally;
    }

    /// <summary>How many tickets were received in a period, and how many of them were not solved when it ended.</summary>
    public async Task<(int All, int Unsolved)> ReceivedAsync(Period period)
    {
        var counts = (All: 0, Unsolved: 0);
        await ReadAsync(Received, period, row => counts = (row.GetInt32(0), row.GetInt32(1)));
        return counts;
    }

    /// <summary>The months up to the period's last.</summary>
    public async Task<ImmutableArray<MonthContact>> TrendAsync(Period period)
    {
        var months = ImmutableArray.CreateBuilder<MonthContact>(FirstContactFigures.TrendMonths);
        foreach (var month in FirstContactFigures.MonthsOf(period, at))
        {
            months.Add(new MonthContact(month, await CountsAsync(month)));
        }

        return months.ToImmutable();
    }

    /// <summary>The counts of a period.</summary>
    public async Task<ContactCounts> CountsAsync(Period period)
    {
        // One pass without sorting: grouping by outcome takes four times as long.
        var counted =
            $"""
            SELECT COUNT(*), COUNT(CASE WHEN {ContactSql.IsPending} THEN NULL WHEN {_tookMore} THEN 1 END), COUNT(CASE WHEN {ContactSql.IsPending} THEN 1 END)
            FROM "Tickets" WHERE {InPeriod(rule)} AND {IsCounted}
            """;
        var counts = new ContactCounts(0, 0, 0);
        await ReadAsync(counted, period, row =>
        {
            var (all, more, pending) = (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
            counts = new ContactCounts(all - more - pending, more, pending);
        });
        return counts;
    }

    private static string InPeriod(FirstContactRule rule) => rule.Month == ContactMonth.FirstSolved ? IsSolved : IsReceived;

    private static ContactEntry Entry(ContactOutcome outcome, DbDataReader row, BusinessCalendar? hours) => new ContactEntry(outcome)
    {
        WasOffered = row.GetInt32(1) == 1,
        RepId = Text(row, 5),
        Channel = Text(row, 6),
        Category = Text(row, 7),
        Product = Text(row, 8),
        IsThanked = Is(row, 9),
        IsCopied = Is(row, 10),
        IsCall = Is(row, 11),
        SolverId = Text(row, 12),
        IsOnlyBack = Is(row, 14),
        PassedOver = Text(row, 13) is { } side ? Enum.Parse<TurnSide>(side) : null,
    }.Lasting(Moment(row, 2)!.Value, Moment(row, 3), Moment(row, 4), hours);

    private static DateTimeOffset? Moment(DbDataReader row, int column) => row.IsDBNull(column) ? null : new(row.GetInt64(column), TimeSpan.Zero);

    private static bool Is(DbDataReader row, int column) => !row.IsDBNull(column) && row.GetBoolean(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private Task ReadAsync(string sql, Period period, Action<DbDataReader> take) => context.ReadAsync(
        sql,
        [("@from", period.From.UtcTicks), ("@until", period.Until.UtcTicks), .. ContactSql.Parameters(rule, at)],
        take,
        cancellationToken);
}

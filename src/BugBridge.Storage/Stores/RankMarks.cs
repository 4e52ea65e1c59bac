using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Counts, issue by issue, the changes of what rankings are made of.</summary>
internal static class RankMarks
{
    private const string Mark =
        """
        INSERT INTO "Ranks" ("IssueId", "Changes", "Ranked", "WrittenTickets", "Revision") VALUES (@p0, 1, 0, 0, 0)
        ON CONFLICT ("IssueId") DO UPDATE SET "Changes" = "Ranks"."Changes" + 1
        """;

    private const string MarkEvery = "UPDATE \"Ranks\" SET \"Changes\" = \"Changes\" + 1";

    /// <summary>After a ticket changed: the issue that it left and the one that it is on now.</summary>
    public static async Task MarkAsync(this WriteTransaction transaction, TicketState? before, TicketState now, CancellationToken cancellationToken)
    {
        if (before is not null && Told(before) == Told(now))
        {
            return;
        }

        foreach (var issueId in new[] { before?.Link?.IssueId, now.Link?.IssueId }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await transaction.ExecuteAsync(Mark, [issueId], cancellationToken);
        }
    }

    /// <summary>After an issue changed.</summary>
    public static async Task MarkAsync(this WriteTransaction transaction, IssueState? before, IssueState now, CancellationToken cancellationToken)
    {
        if (before is null || Told(before) != Told(now))
        {
            await transaction.ExecuteAsync(Mark, [now.Id], cancellationToken);
        }
    }

    /// <summary>After accounts changed: finding whose they are would cost more than looking at all.</summary>
    public static Task MarkEveryAsync(this WriteTransaction transaction, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(MarkEvery, [], cancellationToken);

    /// <summary>Of a ticket, all that a ranking is made of.</summary>
    private static TicketState Told(TicketState ticket) => new()
    {
        Id = ticket.Id,
        Url = string.Empty,
        Subject = string.Empty,
        Status = ticket.Status == TicketStatus.Deleted ? TicketStatus.Deleted : TicketStatus.Open,
        IsOpen = true,
        CustomerId = ticket.CustomerId,
        AccountId = ticket.AccountId,
        AccountName = ticket.AccountName,
        RepId = ticket.RepId,
        Severity = ticket.Severity,
        IsMerged = ticket.IsMerged,
        CreatedAt = ticket.CreatedAt,
        UpdatedAt = default,
        Link = ticket.Link,
    };

    private static (StatusCategory Category, bool IsGone, string? Priority, DateOnly? Promised) Told(IssueState issue) =>
        (issue.Category, issue.IsGone, issue.Priority, issue.Estimate?.Date);
}

using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>Writes texts, and moves them to the end of the feed when what they belong to changes.</summary>
internal static class Texts
{
    private const string Next = "(SELECT COALESCE(MAX(\"Seq\"), 0) + 1 FROM \"Texts\")";

    private const string Put =
        $"""
        INSERT INTO "Texts" ("Remote", "Id", "Seq", "Hash", "Title", "Product", "Component", "CreatedAt", "Body")
        VALUES (@p0, @p1, {Next}, @p2, @p3, @p4, @p5, @p6, @p7)
        ON CONFLICT ("Remote", "Id") DO UPDATE SET
          "Seq" = excluded."Seq", "Hash" = excluded."Hash", "Title" = excluded."Title", "Product" = excluded."Product",
          "Component" = excluded."Component", "CreatedAt" = excluded."CreatedAt", "Body" = excluded."Body"
        WHERE "Texts"."Hash" <> excluded."Hash"
        """;

    private const string Silence =
        $"""
        UPDATE "Texts" SET "Seq" = {Next}, "Hash" = '', "Title" = '', "Body" = '' WHERE "Remote" = @p0 AND "Id" = @p1 AND "Hash" <> ''
        """;

    private const string Move = $"UPDATE \"Texts\" SET \"Seq\" = {Next} WHERE \"Remote\" = @p0 AND \"Id\" = @p1";

    /// <summary>Keeps a text, when it differs from the one that is kept.</summary>
    public static Task KeepAsync(this WriteTransaction transaction, ReportText text, CancellationToken cancellationToken) => text.IsEmpty
        ? transaction.ExecuteAsync(Silence, [text.Of.Remote, text.Of.Id], cancellationToken)
        : transaction.ExecuteAsync(
            Put,
            [text.Of.Remote, text.Of.Id, TextRow.HashOf(text), text.Title, text.Product, text.Component, text.CreatedAt, text.Body],
            cancellationToken);

    /// <summary>Moves a ticket's text to the end of the feed when it belongs elsewhere now.</summary>
    public static async Task FollowAsync(this WriteTransaction transaction, TicketState? before, TicketState now, CancellationToken cancellationToken)
    {
        if (before is not null && Place(before) != Place(now))
        {
            await transaction.ExecuteAsync(Move, [Remote.Helpdesk, now.Id], cancellationToken);
        }
    }

    /// <summary>Moves the texts of an issue, and of what was merged into it, to the end of the feed when it has another master now.</summary>
    public static async Task FollowAsync(this WriteTransaction transaction, IssueState? before, IssueState now, CancellationToken cancellationToken)
    {
        if (before?.Merge?.IntoId == now.Merge?.IntoId)
        {
            return;
        }

        foreach (var id in await transaction.Context.WithMergedAsync(now.Id, cancellationToken))
        {
            await transaction.ExecuteAsync(Move, [Remote.Jira, id], cancellationToken);
        }
    }

    /// <summary>Keeps a card. When the issue is open again, the texts behind it may have left the index with it, and come back.</summary>
    public static async Task KeepAsync(this WriteTransaction transaction, IssueCard card, CancellationToken cancellationToken)
    {
        var before = await transaction.Context.Cards.SingleOrDefaultAsync(row => row.Id == card.Id, cancellationToken);
        if (before?.ToCard() == card)
        {
            return;
        }

        await transaction.PutAsync(CardRow.Of(card), cancellationToken);
        if (before?.ClosedAt is null || card.ClosedAt is not null)
        {
            return;
        }

        await transaction.ExecuteAsync(Move, [Remote.Jira, card.Id], cancellationToken);
        foreach (var ticket in await transaction.Context.LinkedTicketsAsync(card.Id, cancellationToken))
        {
            await transaction.ExecuteAsync(Move, [Remote.Helpdesk, ticket.Id], cancellationToken);
        }
    }

    /// <summary>As <see cref="ITextFeed"/> groups it.</summary>
    private static (string? IssueId, string? Awaits, bool IsLinked, bool Counts) Place(TicketState ticket) => (
        ticket.Link?.IssueId,
        ticket.Link?.Awaits,
        ticket.Link is not null,
        ticket.Status != TicketStatus.Deleted && (ticket.Link is not null || ticket is { IsOpen: true, IsMerged: false }));
}

using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Masking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>
/// Forgets the words and names of one ticket in every table but its own, which its state says. A table that holds words of customers has its line in
/// <see cref="ForgetAsync(TicketErasure)"/>.
/// </summary>
internal sealed class Forgetting(WriteTransaction transaction, TimeProvider clock, CancellationToken cancellationToken)
{
    private const string Discard = "UPDATE \"Entries\" SET \"State\" = 'Discarded', \"IsReady\" = FALSE, \"SettledAt\" = @p1 WHERE \"Id\" = @p0";
    private const string Rewrite = "UPDATE \"Entries\" SET \"Action\" = @p1, \"LastError\" = NULL WHERE \"Id\" = @p0";

    private const string Silence = "UPDATE \"Texts\" SET \"Product\" = NULL, \"Component\" = NULL WHERE \"Remote\" = @p0 AND \"Id\" = @p1";
    private const string Offers = "DELETE FROM \"Offers\" WHERE \"TicketId\" = @p0 OR \"Group\" = @p1";
    private const string Decisions = $"UPDATE \"Decisions\" SET \"Reason\" = '{ErasedText.Mark}' WHERE \"About\" = @p0 AND NOT \"TellsOfErasure\"";
    private const string Turns = "UPDATE \"TicketComments\" SET \"TurnById\" = '' WHERE \"TicketId\" = @p0 AND \"TurnSide\" IN ('Customer', 'Thanks')";

    private const string Words = "UPDATE \"TicketComments\" SET \"TurnWords\" = NULL WHERE \"TicketId\" = @p0 AND \"TurnWords\" IS NOT NULL";

    private const string Told = "UPDATE \"TicketComments\" SET \"ToldText\" = NULL, \"ToldBy\" = NULL, \"ToldAt\" = NULL WHERE \"TicketId\" = @p0 AND \"ToldText\" IS NOT NULL";

    private const string Drafts = "DELETE FROM \"OutreachDrafts\" WHERE \"TicketId\" = @p0 OR \"CustomerKey\" = @p1";

    private const string Cases =
        $"""
        UPDATE "UsabilityCases" SET "Subject" = '{ErasedText.Mark}', "Text" = '{ErasedText.Mark}', "Evidence" = NULL
        WHERE "TicketId" = @p0 OR "CarriedFrom" = @p0
        """;

    private const string Summaries = $"UPDATE \"Issues\" SET \"Summary\" = '{ErasedText.Mark}' WHERE \"Id\" = @p0 AND \"CreditTicketId\" = @p1";
    private const string Cards = $"UPDATE \"Cards\" SET \"Summary\" = '{ErasedText.Mark}' WHERE \"Id\" = @p0 AND EXISTS (SELECT 1 FROM \"Issues\" WHERE \"Id\" = @p0 AND \"CreditTicketId\" = @p1)";
    private const string Close = "UPDATE \"ClosedReviews\" SET \"Data\" = @p1 WHERE \"Period\" = @p0";
    private const string File = "UPDATE \"DeliveryFiles\" SET \"Content\" = @p2 WHERE \"Stamp\" = @p0 AND \"Name\" = @p1";
    private const string Ranks = "UPDATE \"Ranks\" SET \"Written\" = '{}', \"WrittenTickets\" = -1, \"Changes\" = \"Changes\" + 1 WHERE \"IssueId\" = @p0 AND \"Written\" IS NOT NULL";

    // The search knows every name that an account ever had; one that nothing else still bears goes.
    private const string FoundNames =
        """
        DELETE FROM "SearchNames" WHERE "Kind" = 'Account' AND "Name" = @p0
        AND NOT EXISTS (SELECT 1 FROM "Tickets" WHERE "Tickets"."AccountId" = "SearchNames"."Id" AND "AccountName" = @p0)
        AND NOT EXISTS (SELECT 1 FROM "Accounts" WHERE "Accounts"."Id" = "SearchNames"."Id" AND "Accounts"."Name" = @p0)
        """;

    /// <summary>Forgets, and notes that the database is to be sealed.</summary>
    public async Task ForgetAsync(TicketErasure erasure)
    {
        var lane = Lane.OfTicket(erasure.TicketId);
        await ForgetEntriesAsync(erasure);
        await transaction.KeepAsync(new ReportText(lane, string.Empty, string.Empty, null, null, clock.GetUtcNow()), cancellationToken);
        await transaction.ExecuteAsync(Silence, [lane.Remote, lane.Id], cancellationToken);
        await transaction.ExecuteAsync(Offers, [erasure.TicketId, lane.ToString()], cancellationToken);
        await transaction.ExecuteAsync(Decisions, [lane.ToString()], cancellationToken);
        await transaction.ExecuteAsync(Turns, [erasure.TicketId], cancellationToken);
        await transaction.ExecuteAsync(Words, [erasure.TicketId], cancellationToken);
        await transaction.ExecuteAsync(Told, [erasure.TicketId], cancellationToken);
        await transaction.ExecuteAsync(Drafts, [erasure.TicketId, erasure.CustomerId], cancellationToken);
        await transaction.ExecuteAsync(Cases, [erasure.TicketId], cancellationToken);
        foreach (var issueId in erasure.IssueIds)
        {
            await transaction.ExecuteAsync(Cards, [issueId, erasure.TicketId], cancellationToken);
            await transaction.ExecuteAsync(Summaries, [issueId, erasure.TicketId], cancellationToken);
            await ForgetAccountAsync(issueId, erasure.AccountName);
        }

        if (erasure.AccountName is { } name)
        {
            await transaction.ExecuteAsync(FoundNames, [name], cancellationToken);
        }

        await ForgetExamplesAsync(erasure.TicketId);
        await ForgetPacksAsync(erasure.Url);
        await transaction.PutAsync(new CursorRow { Name = CursorRow.Unsealed, Cursor = "yes" }, cancellationToken);
    }

    /// <summary>What is done keeps its place without its text; what waits does not happen; what may be on its way is looked for later.</summary>
    private async Task ForgetEntriesAsync(TicketErasure erasure)
    {
        var lanes = erasure.IssueIds.Select(id => Lane.OfIssue(id).ToString()).Append(Lane.OfTicket(erasure.TicketId).ToString()).ToList();
        var rows = await transaction.Context.Entries
            .Where(entry => EF.Parameter(lanes).Contains(entry.Lane) || (entry.Lane.CompareTo("issue:category/") > 0 && entry.Lane.CompareTo("issue:category0") < 0))
            .Where(entry => entry.Action.Contains(erasure.TicketId))
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var action = StoredJson.ReadAction(row.Action);
            if (action.Quotes(erasure.TicketId) && !(action is FileCategoryIssue && row.State is not (EntryState.Done or EntryState.Discarded)))
            {
                await ForgetAsync(row, action, erasure.TicketId);
            }
        }
    }

    private async Task ForgetAsync(EntryRow row, BridgeAction action, string ticketId)
    {
        var mayBeThere = row.State == EntryState.InFlight || (row.State is EntryState.Waiting or EntryState.SetAside && row.IsFateUnknown);
        BridgeAction rest = (mayBeThere, action) switch
        {
            (true, FileIssue) => new LookForErased(action.Stamp, ticketId, PassageKind.Description),
            (true, AddComment comment) => new LookForErased(action.Stamp, ticketId, PassageKind.Comment) { For = comment.For },
            (true, PutFileOnIssue put) => new LookForErased(action.Stamp, ticketId, PassageKind.FileToIssue) { For = put.For, FileName = put.Name },
            _ => new Forgotten(action.Stamp, action.Lane, action.GetType().Name),
        };
        await ReplaceAsync(row, rest);
    }

    private async Task ReplaceAsync(EntryRow row, BridgeAction rest)
    {
        await transaction.ExecuteAsync(Rewrite, [row.Id, StoredJson.Write(rest)], cancellationToken);
        if (row.State is EntryState.Waiting or EntryState.SetAside && rest is Forgotten)
        {
            await transaction.ExecuteAsync(Discard, [row.Id, clock.GetUtcNow()], cancellationToken);
            await transaction.AdvanceAsync(row.Lane, cancellationToken);
        }
    }

    /// <summary>
    /// Fields of an issue may name the accounts behind it. Those writes are forgotten, and the fields are written anew by what is left, also those of an issue
    /// that is done.
    /// </summary>
    private async Task ForgetAccountAsync(string issueId, string? name)
    {
        if (name is null)
        {
            return;
        }

        await transaction.ExecuteAsync(Ranks, [issueId], cancellationToken);
        var lane = Lane.OfIssue(issueId).ToString();
        foreach (var row in await transaction.Context.Entries.Where(entry => entry.Lane == lane).ToListAsync(cancellationToken))
        {
            if (StoredJson.ReadAction(row.Action) is EditIssue edit && edit.Edit.Fields.Values.SelectMany(field => field).Any(value => value.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                await ReplaceAsync(row, new Forgotten(edit.Stamp, edit.Lane, nameof(EditIssue)));
            }
        }
    }

    private async Task ForgetExamplesAsync(string ticketId)
    {
        foreach (var row in await transaction.Context.ClosedReviews.Where(row => row.Data.Contains($"\"{ticketId}\"")).ToListAsync(cancellationToken))
        {
            var review = ReviewJson.Read(row.Data);
            var erased = review with
            {
                UnplacedExamples = Erased(review.UnplacedExamples, ticketId),
                Categories = [.. review.Categories.Select(category => category with { Examples = Erased(category.Examples, ticketId) })],
            };
            await transaction.ExecuteAsync(Close, [row.Period, ReviewJson.Write(erased, ReviewJson.CountedIn(row.Data))], cancellationToken);
        }
    }

    private static ImmutableArray<ReviewExample> Erased(ImmutableArray<ReviewExample> examples, string ticketId) =>
        [.. examples.Select(example => example.TicketId == ticketId ? example with { Subject = ErasedText.Mark, Text = ErasedText.Mark, SharedWords = [] } : example)];

    /// <summary>A pack that quotes the ticket says from now on only that it did: cutting words out of four formats would leave some.</summary>
    private async Task ForgetPacksAsync(string url)
    {
        var address = Encoding.UTF8.GetBytes(url);
        var stamps = await transaction.Context.DeliveryFiles.Select(file => new { file.Stamp, file.Name }).ToListAsync(cancellationToken);
        foreach (var key in stamps)
        {
            var file = await transaction.Context.DeliveryFiles.SingleAsync(row => row.Stamp == key.Stamp && row.Name == key.Name, cancellationToken);
            if (Names(file.Content, address))
            {
                await transaction.ExecuteAsync(File, [file.Stamp, file.Name, Instead(file.MediaType)], cancellationToken);
            }
        }
    }

    private static bool Names(ReadOnlySpan<byte> content, ReadOnlySpan<byte> address)
    {
        for (var at = content.IndexOf(address); at >= 0; at = content.IndexOf(address))
        {
            content = content[(at + address.Length)..];
            if (content.IsEmpty || !char.IsAsciiDigit((char)content[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Instead(string mediaType)
    {
        const string Why = ErasedText.Mark + " This pack quoted a ticket that was deleted. Make it again for its period to read the rest.";
        return Encoding.UTF8.GetBytes(mediaType switch
        {
            _ when mediaType.Contains("html", StringComparison.Ordinal) => $"<!doctype html><title>{ErasedText.Mark}</title><p>{Why}</p>",
            _ when mediaType.Contains("json", StringComparison.Ordinal) => $"{{\"erased\":\"{Why}\"}}",
            _ => Why,
        });
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Writes of a plan what differs from what is held.</summary>
internal sealed class PlanSaving(WriteTransaction transaction, HeldStates held, TimeProvider clock, CancellationToken cancellationToken)
{
    private const string ForgetTicketComment = "DELETE FROM \"TicketComments\" WHERE \"TicketId\" = @p0 AND \"CommentId\" = @p1";
    private const string ForgetIssueComment = "DELETE FROM \"IssueComments\" WHERE \"IssueId\" = @p0 AND \"CommentId\" = @p1";

    // What has its time already keeps it, and what a person decided about stays decided.
    private const string DueOfCustomer =
        """
        UPDATE "Tickets" SET "EraseAt" = @p1, "EraseWhy" = 'CustomerErased', "EraseStage" = 'Due'
        WHERE "CustomerId" = @p0 AND "ErasedAt" IS NULL AND ("EraseAt" IS NULL OR "EraseStage" = 'ForApproval') AND ("EraseWhy" IS NULL OR "EraseWhy" <> 'CustomerErased')
        """;

    private const string Hint =
        """
        UPDATE "Tickets" SET "ContactOfferedAt" = @p1
        WHERE "LinkIssueId" = @p0 AND "IsOpen" AND "ContactOfferedAt" IS NULL AND "ContactIsPartial" IS NOT NULL
        """;

    // When a rep was met last is kept to the day: not every change of a ticket has to write it.
    private const string PutRep =
        """
        INSERT INTO "Reps" ("Id", "Name", "SeenAt") VALUES (@p0, @p1, @p2)
        ON CONFLICT ("Id") DO UPDATE SET "Name" = excluded."Name", "SeenAt" = excluded."SeenAt"
        WHERE "Reps"."SeenAt" <= @p3 OR ("Reps"."Name" <> excluded."Name" AND "Reps"."SeenAt" <= excluded."SeenAt")
        """;

    private const string LookWaits =
        """
        UPDATE "Entries" SET "LastError" = COALESCE(@p1, "LastError") WHERE "SettledAt" IS NULL AND "Lane" = @p0 AND "State" = 'Waiting'
        """;

    private const string LookComesAgain =
        """
        UPDATE "Entries" SET "State" = 'Waiting', "SettledAt" = NULL, "DueAt" = @p2, "LastError" = COALESCE(@p1, "LastError")
        WHERE "Id" = (SELECT MAX("Id") FROM "Entries" WHERE "Lane" = @p0 AND "State" = 'SetAside')
        """;

    private readonly Dictionary<string, TicketState> _moved = new(StringComparer.Ordinal);
    private int _actions;
    private bool _hadNews;

    /// <summary>Saves the plan. For one plan only.</summary>
    public async Task<PlanResult> SaveAsync(Plan plan, string correlation)
    {
        foreach (var ticket in plan.Tickets)
        {
            await SaveAsync(ticket);
        }

        foreach (var move in plan.Moves)
        {
            await SaveAsync(move);
        }

        foreach (var issue in plan.Issues)
        {
            await SaveAsync(issue);
        }

        foreach (var hint in plan.Hints)
        {
            await transaction.ExecuteAsync(Hint, [hint.IssueId, hint.At], cancellationToken);
            held.ForgetTickets();
        }

        foreach (var rep in plan.Reps)
        {
            await transaction.ExecuteAsync(PutRep, [rep.Id, rep.Name, rep.At, rep.At.AddDays(-1)], cancellationToken);
        }

        foreach (var rank in plan.Ranks)
        {
            await transaction.PutAsync(RankRow.Of(rank), cancellationToken);
        }

        foreach (var told in plan.Promises)
        {
            await transaction.KeepAsync(told, cancellationToken);
        }

        foreach (var reminded in plan.Reminders)
        {
            await transaction.KeepAsync(reminded, cancellationToken);
        }

        await SaveDuplicatesAsync(plan);
        await SaveUsabilityAsync(plan);
        _hadNews |= await transaction.SaveOutreachAsync(plan, cancellationToken);
        foreach (var passage in plan.Passages)
        {
            await transaction.PutAsync(PassageRow.Of(passage), cancellationToken);
        }

        var forgetting = new Forgetting(transaction, clock, cancellationToken);
        foreach (var erasure in plan.Erasures)
        {
            await forgetting.ForgetAsync(erasure);
            held.Forget();
            _hadNews = true;
        }

        foreach (var customer in plan.CustomerErasures)
        {
            await transaction.ExecuteAsync(DueOfCustomer, [customer.CustomerId, customer.At], cancellationToken);
            held.ForgetTickets();
        }

        await SaveRecontactsAsync();
        foreach (var decision in plan.Decisions)
        {
            _hadNews |= await transaction.InsertIfAbsentAsync(DecisionRow.Of(decision), cancellationToken);
        }

        foreach (var action in plan.Actions)
        {
            if (action is not LookAgain look || !await IsLookedForAsync(look))
            {
                await JournalAsync(EntryRow.Of(action, correlation, clock.GetUtcNow()));
            }
        }

        return new PlanResult(_actions, _hadNews || _actions > 0) { HasOutreach = plan.OutreachEvents.Any(happened => happened.DraftedAt is null) };
    }

    /// <summary>No news in the sense of <see cref="PlanResult.HadNews"/>: nobody is told of it.</summary>
    private async Task SaveDuplicatesAsync(Plan plan)
    {
        foreach (var text in plan.Texts)
        {
            await transaction.KeepAsync(text, cancellationToken);
        }

        foreach (var card in plan.Cards)
        {
            await transaction.KeepAsync(card, cancellationToken);
        }

        foreach (var offer in plan.Offers)
        {
            await transaction.PutAsync(OfferRow.Of(offer), cancellationToken);
        }

        foreach (var verdict in plan.Verdicts)
        {
            await transaction.PutAsync(VerdictRow.Of(verdict), cancellationToken);
        }
    }

    private async Task SaveUsabilityAsync(Plan plan)
    {
        foreach (var one in plan.Cases)
        {
            await transaction.PutAsync(CaseRow.Of(one), cancellationToken);
            _hadNews = true;
        }

        foreach (var issue in plan.CategoryIssues)
        {
            await transaction.PutAsync(CategoryIssueRow.Of(issue), cancellationToken);
            _hadNews = true;
        }
    }

    private async Task SaveAsync(TicketState ticket)
    {
        var before = await held.TicketAsync(ticket.Id, cancellationToken);
        if (before is null || (before with { Seen = ticket.Seen }) != ticket)
        {
            await transaction.PutAsync(TicketRow.Of(ticket), cancellationToken);
            await transaction.MarkAsync(before, ticket, cancellationToken);
            await transaction.FollowAsync(before, ticket, cancellationToken);
            if (Recontact.Concerns(before, ticket))
            {
                _moved[ticket.Id] = ticket;
            }

            _hadNews = true;
        }

        await SaveSeenAsync(
            before?.Seen,
            ticket.Seen,
            seen => transaction.PutAsync(TicketCommentRow.Of(ticket.Id, seen), cancellationToken),
            id => transaction.ExecuteAsync(ForgetTicketComment, [ticket.Id, id], cancellationToken));
        held.Keep(ticket);
    }

    /// <summary>By which new tickets customers came back, once all tickets are saved, whoever changed them.</summary>
    private async Task SaveRecontactsAsync()
    {
        var reading = new RecontactReading(transaction.Context, held, cancellationToken);
        foreach (var moved in _moved.Values.ToList())
        {
            foreach (var ticket in await reading.ChangedByAsync(moved))
            {
                await SaveAsync(ticket);
            }
        }
    }

    private async Task SaveAsync(TicketMove move)
    {
        if (await held.TicketAsync(move.TicketId, cancellationToken) is { Link: { } link } ticket)
        {
            await SaveAsync(ticket with { Link = link with { IssueId = move.IssueId } });
        }
    }

    private async Task SaveAsync(IssueState issue)
    {
        var before = await held.IssueAsync(issue.Id, cancellationToken);
        if (before is null || (before with { Seen = issue.Seen }) != issue)
        {
            await transaction.PutAsync(IssueRow.Of(issue), cancellationToken);
            await transaction.MarkAsync(before, issue, cancellationToken);
            await transaction.FollowAsync(before, issue, cancellationToken);
            _hadNews = true;
        }

        await SaveSeenAsync(
            before?.Seen,
            issue.Seen,
            seen => transaction.PutAsync(IssueCommentRow.Of(issue.Id, seen), cancellationToken),
            id => transaction.ExecuteAsync(ForgetIssueComment, [issue.Id, id], cancellationToken));
        held.Keep(issue);
    }

    private async Task SaveSeenAsync(
        ImmutableDictionary<string, SeenComment>? before,
        ImmutableDictionary<string, SeenComment> now,
        Func<SeenComment, Task> put,
        Func<string, Task> forget)
    {
        before ??= ImmutableDictionary<string, SeenComment>.Empty;
        if (ReferenceEquals(before, now))
        {
            return;
        }

        foreach (var seen in now.Values.Where(seen => before.GetValueOrDefault(seen.Id) != seen))
        {
            await put(seen);
            _hadNews = true;
        }

        foreach (var id in before.Keys.Where(id => !now.ContainsKey(id)))
        {
            await forget(id);
            _hadNews = true;
        }
    }

    /// <summary>
    /// True when a look for the same waits already, or was set aside and now comes again: what can never be read has one entry, however often it is met.
    /// </summary>
    private async Task<bool> IsLookedForAsync(LookAgain look)
    {
        var lane = look.Lane.ToString();
        if (await transaction.ExecuteAsync(LookWaits, [lane, look.Reason], cancellationToken) > 0)
        {
            return true;
        }

        if (await transaction.ExecuteAsync(LookComesAgain, [lane, look.Reason, clock.GetUtcNow()], cancellationToken) == 0)
        {
            return false;
        }

        await transaction.AdvanceAsync(lane, cancellationToken);
        _actions++;
        return true;
    }

    private async Task JournalAsync(EntryRow entry)
    {
        if (await transaction.InsertIfAbsentAsync(entry, cancellationToken))
        {
            await transaction.AdvanceAsync(entry.Lane, cancellationToken);
            _actions++;
        }
    }
}

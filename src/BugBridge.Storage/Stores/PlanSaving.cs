using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Writes of a plan what differs from what is held.</summary>
internal sealed class PlanSaving(WriteTransaction transaction, HeldStates held, StoredFeatures features, TimeProvider clock, CancellationToken cancellationToken)
{
    private const string ForgetTicketComment = "DELETE FROM \"TicketComments\" WHERE \"TicketId\" = @p0 AND \"CommentId\" = @p1";
    private const string ForgetIssueComment = "DELETE FROM \"IssueComments\" WHERE \"IssueId\" = @p0 AND \"CommentId\" = @p1";

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

        foreach (var passage in plan.Passages)
        {
            await transaction.PutAsync(PassageRow.Of(passage), cancellationToken);
        }

        _hadNews |= await features.KeepAsync(plan.Records, new PlanKeeping(transaction, held, clock, cancellationToken));
        await SaveRecontactsAsync();
        foreach (var decision in plan.Decisions)
        {
            _hadNews |= await transaction.InsertIfAbsentAsync(DecisionRow.Of(decision), cancellationToken);
        }

        foreach (var action in plan.Actions)
        {
            if (action is not RefetchAgain look || !await IsLookedForAsync(look))
            {
                await JournalAsync(EntryRow.Of(action, correlation, clock.GetUtcNow()));
            }
        }

        return new PlanResult(_actions, _hadNews || _actions > 0) { Records = plan.Records };
    }

    private async Task SaveAsync(TicketState ticket)
    {
        var before = await held.TicketAsync(ticket.Id, cancellationToken);
        if (before is null || (before with { Handled = ticket.Handled }) != ticket)
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
            before?.Handled,
            ticket.Handled,
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
        if (before is null || (before with { Handled = issue.Handled }) != issue)
        {
            await transaction.PutAsync(IssueRow.Of(issue), cancellationToken);
            await transaction.MarkAsync(before, issue, cancellationToken);
            await transaction.FollowAsync(before, issue, cancellationToken);
            _hadNews = true;
        }

        await SaveSeenAsync(
            before?.Handled,
            issue.Handled,
            seen => transaction.PutAsync(IssueCommentRow.Of(issue.Id, seen), cancellationToken),
            id => transaction.ExecuteAsync(ForgetIssueComment, [issue.Id, id], cancellationToken));
        held.Keep(issue);
    }

    private async Task SaveSeenAsync(
        ImmutableDictionary<string, HandledComment>? before,
        ImmutableDictionary<string, HandledComment> now,
        Func<HandledComment, Task> put,
        Func<string, Task> forget)
    {
        before ??= ImmutableDictionary<string, HandledComment>.Empty;
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
    private async Task<bool> IsLookedForAsync(RefetchAgain look)
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

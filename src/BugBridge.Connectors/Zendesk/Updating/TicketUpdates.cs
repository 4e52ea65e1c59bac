using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Tells tickets: one by itself, many by the hundred in background jobs.</summary>
internal sealed class TicketUpdates(
    IZendeskApi api, UpdatePlanner planner, Jobs jobs, OwnAccount account, CallWindow updates)
{
    /// <summary>One outcome for each ticket, in the order given.</summary>
    public async Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken)
    {
        UpdatePlan plan;
        try
        {
            plan = await planner.PlanAsync(update, cancellationToken);
        }
        catch (RemoteException failure)
        {
            return [.. ticketIds.Select(id => new TicketUpdateOutcome(id, null, Before(failure)))];
        }

        var outcomes = new Dictionary<string, TicketUpdateOutcome>(StringComparer.Ordinal);
        var tickets = new List<long>();
        foreach (var text in ticketIds.Distinct(StringComparer.Ordinal))
        {
            if (!NumericId.TryRead(text, out var id))
            {
                outcomes[text] = new TicketUpdateOutcome(text, null, NoTicket(text));
            }
            else if (plan.Body is null)
            {
                outcomes[text] = new TicketUpdateOutcome(text, null, null, plan.Remark);
            }
            else
            {
                tickets.Add(id);
            }
        }

        foreach (var some in tickets.Distinct().Chunk(ZendeskIds.PerCall))
        {
            foreach (var outcome in await SendAsync(some, plan, plan.Body!, update.Stamp, cancellationToken))
            {
                outcomes[outcome.TicketId] = outcome;
            }
        }

        return [.. ticketIds.Select(id => outcomes.GetValueOrDefault(id) ?? outcomes[Canonical(id)] with { TicketId = id })];
    }

    /// <summary>Adds a note to one ticket.</summary>
    public async Task<TicketUpdateOutcome> AddNoteAsync(long ticketId, NewNote note, string stamp, CancellationToken cancellationToken)
    {
        var body = new UpdateBody(new TicketEdit(note, null, null, null, null, Stamps.Of(stamp)));
        return (await SendAsync([ticketId], new UpdatePlan(body, [], [], null), body, stamp, cancellationToken)).Single();
    }

    private async Task<IEnumerable<TicketUpdateOutcome>> SendAsync(
        long[] tickets, UpdatePlan plan, UpdateBody body, string stamp, CancellationToken cancellationToken)
    {
        try
        {
            await updates.WaitAsync(cancellationToken);
            return tickets.Length == 1
                ? [await SendOneAsync(tickets[0], plan, body, cancellationToken)]
                : await SendManyAsync(tickets, plan, body, stamp, cancellationToken);
        }
        catch (RemoteException failure)
        {
            var said = await ConfirmedAsync(failure, cancellationToken);
            if (tickets.Length > 1 && said is { ConcernsAll: false, Kind: RemoteFailureKind.Refused or RemoteFailureKind.Gone })
            {
                // Nothing was written, and one of them may be the reason.
                var half = tickets.Length / 2;
                return [.. await SendAsync(tickets[..half], plan, body, stamp, cancellationToken), .. await SendAsync(tickets[half..], plan, body, stamp, cancellationToken)];
            }

            return tickets.Select(id => new TicketUpdateOutcome(NumericId.Text(id), null, said));
        }
    }

    private async Task<TicketUpdateOutcome> SendOneAsync(long id, UpdatePlan plan, UpdateBody body, CancellationToken cancellationToken)
    {
        var answer = await api.UpdateAsync(id, body, cancellationToken);
        if (answer is not { Ticket: { } ticket })
        {
            throw ZendeskProfile.Unreadable($"ticket {id} is missing in it", afterWrite: true);
        }

        var comment = body.Ticket.Comment is null ? null : AuditTrail.CommentsOf(answer.Audit).FirstOrDefault();
        string?[] remarks = [plan.Remark, await TagsAsync(ticket with { Id = id }, plan, cancellationToken)];
        return new TicketUpdateOutcome(
            NumericId.Text(id),
            comment is { } note ? NumericId.Text(note.Id) : null,
            null,
            remarks.Any(remark => remark is not null) ? string.Join(' ', remarks.OfType<string>()) : null);
    }

    /// <summary>
    /// Sees to the tags when the answer shows that they are not as asked: Zendesk documents <c>additional_tags</c> and <c>remove_tags</c>
    /// for bulk updates only.
    /// </summary>
    private async Task<string?> TagsAsync(WireTicket ticket, UpdatePlan plan, CancellationToken cancellationToken)
    {
        if (ticket.Tags is not { } tags)
        {
            return null;
        }

        var missing = plan.AddTags.Except(tags, StringComparer.OrdinalIgnoreCase).ToList();
        var left = plan.RemoveTags.Intersect(tags, StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            if (missing.Count > 0)
            {
                await updates.WaitAsync(cancellationToken);
                await api.AddTagsAsync(ticket.Id, new TagsBody(missing), cancellationToken);
            }

            if (left.Count > 0)
            {
                await updates.WaitAsync(cancellationToken);
                await api.RemoveTagsAsync(ticket.Id, new TagsBody(left), cancellationToken);
            }

            return null;
        }
        catch (RemoteException failure)
        {
            return $"The tags {string.Join(", ", missing.Concat(left))} were not changed: {failure.Message}";
        }
    }

    private async Task<IEnumerable<TicketUpdateOutcome>> SendManyAsync(
        long[] tickets, UpdatePlan plan, UpdateBody body, string stamp, CancellationToken cancellationToken)
    {
        var answer = await api.UpdateManyAsync(ZendeskIds.List(tickets), body, cancellationToken);
        var job = answer?.JobStatus ?? throw ZendeskProfile.Unreadable("the job of a bulk update is missing in it", afterWrite: true);
        var results = new JobResults(await jobs.FollowAsync(job, tickets, stamp, cancellationToken));
        return tickets.Select(id => results.FailureOf(id) is { } failure
            ? new TicketUpdateOutcome(NumericId.Text(id), null, failure)
            : new TicketUpdateOutcome(NumericId.Text(id), null, null, plan.Remark));
    }

    /// <summary>"Gone" is believed only when the credentials work: to those without permission Zendesk shows a 404 too.</summary>
    private async Task<RemoteException> ConfirmedAsync(RemoteException failure, CancellationToken cancellationToken)
    {
        try
        {
            if (failure.Kind == RemoteFailureKind.Gone)
            {
                await account.ConfirmAsync(cancellationToken);
            }

            return failure;
        }
        catch (RemoteException doubt)
        {
            return Before(doubt);
        }
    }

    /// <summary>A failed read says nothing about a write that was never sent.</summary>
    private static RemoteException Before(RemoteException failure) => failure.Kind is RemoteFailureKind.Unreadable
        ? new RemoteException(failure.Remote, RemoteFailureKind.TryLater, failure.Message, failure.RetryAfter, failure)
        : failure;

    private static RemoteException NoTicket(string id) =>
        new(Remote.Helpdesk, RemoteFailureKind.Refused, $"\"{id}\" is not the id of a Zendesk ticket.");

    private static string Canonical(string id) => NumericId.TryRead(id, out var number) ? NumericId.Text(number) : id;
}

using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Turns "look there" into changes: what the remote has now, with all that the planner needs beside it.</summary>
public sealed class ChangeReader(ITicketReader ticketReader, IIssueReader issueReader, IBridgeView view, IWatchView watched, ITiedChanges tied, TimeProvider clock)
{
    /// <inheritdoc cref="ITicketReader.IsWatchedAsync"/>
    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => ticketReader.IsWatchedAsync(ticketId, cancellationToken);

    /// <summary>
    /// Reads a ticket or issue. Usually one change; a merged ticket comes after the one it was merged into. None for a ticket that is neither held nor
    /// one of those that the settings give to the bridge, whoever names it: a webhook, or somebody in the panel.
    /// </summary>
    public Task<ImmutableArray<Change>> ReadAsync(Lane at, string correlation, CancellationToken cancellationToken) =>
        at.Remote == Remote.Helpdesk
            ? ReadTicketAsync(at.Id, correlation, cancellationToken)
            : ReadIssueAsync(at.Id, correlation, cancellationToken);

    /// <summary>Reads a ticket for what a rep asked elsewhere than in a note; without a ticket that can still be worked on, what was asked is not among the changes.</summary>
    public async Task<ImmutableArray<Change>> ReadAsync(string ticketId, AskedCommand asked, string correlation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var changes = await ReadAsync(Lane.OfTicket(ticketId), correlation, cancellationToken);
        var key = asked.Command.NamedKey;
        var named = key is null ? null : await issueReader.ReadAsync(key, cancellationToken);
        return
        [
            .. changes.Select(change => change is TicketSeen { Ticket: { MergedInto: null } ticket } seen && ticket.Id == ticketId
                ? seen with { Asked = [asked], Named = named is null ? seen.Named : seen.Named.SetItem(key!, named) }
                : change),
        ];
    }

    /// <summary>Reads a ticket from before the bridge came; nothing when it is gone or was met meanwhile.</summary>
    public async Task<ImmutableArray<Change>> ReadHistoryAsync(string ticketId, string correlation, CancellationToken cancellationToken) =>
        await view.FindTicketAsync(ticketId, cancellationToken) is null && await ticketReader.ReadAsync(ticketId, cancellationToken) is { } ticket
            ? [new TicketSeen(ticket, ImmutableDictionary<string, Issue?>.Empty, clock.GetUtcNow(), correlation) { IsHistory = true }]
            : [];

    /// <summary>The changes that a snapshot from a poll stands for.</summary>
    public async Task<ImmutableArray<Change>> OfAsync(Ticket ticket, string correlation, CancellationToken cancellationToken)
    {
        ticket = await WithThreadAsync(ticket, cancellationToken);
        var held = await view.FindTicketAsync(ticket.Id, cancellationToken);
        var seen = await SeenAsync(ticket, held, correlation, cancellationToken);

        // What it has, a link or notes that were not read yet, the ticket that it was merged into gets.
        return ticket.MergedInto is { } targetId
            && (held is { Link: not null } || seen.NewSince(held).MayCommand)
            && await ticketReader.ReadAsync(targetId, cancellationToken) is { } target
                ? [await SeenAsync(target, await view.FindTicketAsync(target.Id, cancellationToken), correlation, cancellationToken), seen]
                : [seen];
    }

    /// <summary>The ticket with the issues that its new notes name; seen when those were read.</summary>
    private async Task<TicketSeen> SeenAsync(Ticket ticket, TicketState? held, string correlation, CancellationToken cancellationToken)
    {
        var seen = new TicketSeen(ticket, ImmutableDictionary<string, Issue?>.Empty, clock.GetUtcNow(), correlation);
        return seen with { Named = await NamedAsync(held, seen.NewSince(held), cancellationToken), SeenAt = clock.GetUtcNow() };
    }

    /// <summary>
    /// The ticket with its whole thread where a note commands: a poll may give new comments alone, without all that tells whether a person wrote them, and
    /// without the notes that a rep answers.
    /// </summary>
    private async Task<Ticket> WithThreadAsync(Ticket ticket, CancellationToken cancellationToken) =>
        !ticket.HasWholeThread && ticket is { MergedInto: null, Status: not TicketStatus.Deleted }
        && ticket.Comments.Any(comment => !CommandReader.GivenIn(comment).IsEmpty)
        && await ticketReader.ReadAsync(ticket.Id, cancellationToken) is { } whole
            ? whole
            : ticket;

    /// <summary>The changes that a snapshot of an issue stands for, with those of issues that changed with it.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="readAt">When the reading began, UTC: what the bridge wrote before that is in it.</param>
    /// <param name="correlation">Follows the change.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ImmutableArray<Change>> OfAsync(Issue issue, DateTimeOffset readAt, string correlation, CancellationToken cancellationToken) =>
        tied.WithOthersAsync(new IssueSeen(issue, readAt, correlation), cancellationToken);

    private async Task<ImmutableArray<Change>> ReadTicketAsync(string id, string correlation, CancellationToken cancellationToken)
    {
        var held = await view.FindTicketAsync(id, cancellationToken);
        var isHeld = held is not null;
        Ticket? found;
        try
        {
            if (!isHeld && !await ticketReader.IsWatchedAsync(id, cancellationToken))
            {
                return [];
            }

            found = await ticketReader.ReadAsync(id, cancellationToken);
        }
        catch (RemoteException failure) when (failure.IsHidden && !isHeld)
        {
            // Not ours: nothing is held that could be wrong, and trying again would bring nothing.
            return [];
        }

        if (found is { } ticket)
        {
            return await OfAsync(ticket, correlation, cancellationToken);
        }

        await ConfirmGoneAsync(
            Remote.Helpdesk,
            id,
            () => watched.WatchedTicketsAsync(null, 5, cancellationToken),
            async ids => Found(await ticketReader.ReadManyAsync(ids, cancellationToken)));
        if (await ticketReader.ReadAsync(id, cancellationToken) is { } back)
        {
            return await OfAsync(back, correlation, cancellationToken);
        }

        // A poll that ran beside this may have seen it meanwhile, and what is older must not undo what is newer.
        return await view.FindTicketAsync(id, cancellationToken) is { } now && (now.Status, now.UpdatedAt) != (held?.Status, held?.UpdatedAt)
            ? await ReadTicketAsync(id, correlation, cancellationToken)
            : [new TicketVanished(id, clock.GetUtcNow(), correlation)];
    }

    private async Task<ImmutableArray<Change>> ReadIssueAsync(string id, string correlation, CancellationToken cancellationToken)
    {
        // Most of what Jira's webhooks tell is about issues without a ticket. One that is being linked right now is found by the next poll.
        if (await view.FindIssueAsync(id, cancellationToken) is not { } held)
        {
            return [];
        }

        var readAt = clock.GetUtcNow();
        if (await issueReader.ReadAsync(id, cancellationToken) is { } issue)
        {
            return await OfAsync(issue, readAt, correlation, cancellationToken);
        }

        await ConfirmGoneAsync(
            Remote.Jira,
            id,
            () => watched.WatchedIssuesAsync(null, 5, cancellationToken),
            async ids => Found(await issueReader.ReadManyAsync(ids, cancellationToken)));
        readAt = clock.GetUtcNow();
        if (await issueReader.ReadAsync(id, cancellationToken) is { } back)
        {
            return await OfAsync(back, readAt, correlation, cancellationToken);
        }

        return await view.FindIssueAsync(id, cancellationToken) is { } now && (now.IsGone, now.UpdatedAt) != (held.IsGone, held.UpdatedAt)
            ? await ReadIssueAsync(id, correlation, cancellationToken)
            : [new IssueVanished(id, clock.GetUtcNow(), correlation)];
    }

    /// <summary>
    /// A remote that has lost everything we know has a fault; it did not delete everything. So a thing is taken for gone only while others
    /// of its kind are still there. The fault may end just before the others are asked for, so the thing is asked for once more after this.
    /// </summary>
    private static async Task ConfirmGoneAsync(
        Remote remote, string id, Func<Task<ImmutableArray<string>>> known, Func<IReadOnlyCollection<string>, Task<int>> countPresent)
    {
        var others = (await known()).Where(other => other != id).ToList();
        if (others.Count > 0 && await countPresent(others) == 0)
        {
            throw new RemoteException(
                remote, RemoteFailureKind.Unreadable, $"{remote} says that {id} is gone, and so is everything else BugBridge knows there. Nothing was unlinked. Check {remote} and BugBridge's permissions.");
        }
    }

    // What could not be read is there, or at least not known to be gone.
    private static int Found<T>(ManyRead<T> read) => read.Count + read.Unread.Length;

    /// <summary>The issues that commands name, those that wait among them.</summary>
    private async Task<ImmutableDictionary<string, Issue?>> NamedAsync(TicketState? held, NewNotes notes, CancellationToken cancellationToken)
    {
        var kept = (held?.Kept ?? []).Select(kept => kept.Command.NamedKey).OfType<string>();
        var named = ImmutableDictionary.CreateBuilder<string, Issue?>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in kept.Concat(notes.NamedKeys).Distinct(StringComparer.Ordinal))
        {
            named[key] = await issueReader.ReadAsync(key, cancellationToken);
        }

        return named.ToImmutable();
    }
}

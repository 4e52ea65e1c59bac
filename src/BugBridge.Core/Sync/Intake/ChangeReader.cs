using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Linking.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Turns "look there" into changes: what the remote has now, with all that the planner needs beside it.</summary>
public sealed class ChangeReader(IHelpdesk helpdesk, IIssueTracker tracker, IBridgeView view, TimeProvider clock)
{
    /// <summary>Reads a ticket or issue. Usually one change; a merged ticket comes after the one it was merged into.</summary>
    public Task<ImmutableArray<Change>> ReadAsync(Lane at, string correlation, CancellationToken cancellationToken) =>
        at.Remote == Remote.Helpdesk
            ? ReadTicketAsync(at.Id, correlation, cancellationToken)
            : ReadIssueAsync(at.Id, correlation, cancellationToken);

    /// <summary>The changes that a snapshot from a poll stands for.</summary>
    public async Task<ImmutableArray<Change>> OfAsync(Ticket ticket, string correlation, CancellationToken cancellationToken)
    {
        var seen = new TicketSeen(ticket, await NamedAsync(ticket, cancellationToken), clock.GetUtcNow(), correlation);
        if (ticket.MergedInto is not { } targetId
            || await view.FindTicketAsync(ticket.Id, cancellationToken) is not { Link: not null }
            || await helpdesk.ReadAsync(targetId, cancellationToken) is not { } target)
        {
            return [seen];
        }

        return [new TicketSeen(target, await NamedAsync(target, cancellationToken), clock.GetUtcNow(), correlation), seen];
    }

    private async Task<ImmutableArray<Change>> ReadTicketAsync(string id, string correlation, CancellationToken cancellationToken)
    {
        if (await helpdesk.ReadAsync(id, cancellationToken) is { } ticket)
        {
            return await OfAsync(ticket, correlation, cancellationToken);
        }

        await ConfirmGoneAsync(
            Remote.Helpdesk,
            id,
            () => view.WatchedTicketsAsync(null, 5, cancellationToken),
            async ids => (await helpdesk.ReadManyAsync(ids, cancellationToken)).Length);
        return [new TicketVanished(id, clock.GetUtcNow(), correlation)];
    }

    private async Task<ImmutableArray<Change>> ReadIssueAsync(string id, string correlation, CancellationToken cancellationToken)
    {
        // Most of what Jira's webhooks tell is about issues without a ticket. One that is being linked right now is found by the next poll.
        if (await view.FindIssueAsync(id, cancellationToken) is null)
        {
            return [];
        }

        if (await tracker.ReadAsync(id, cancellationToken) is { } issue)
        {
            return [new IssueSeen(issue, clock.GetUtcNow(), correlation)];
        }

        await ConfirmGoneAsync(
            Remote.Jira,
            id,
            () => view.WatchedIssuesAsync(null, 5, cancellationToken),
            async ids => (await tracker.ReadManyAsync(ids, cancellationToken)).Length);
        return [new IssueVanished(id, clock.GetUtcNow(), correlation)];
    }

    /// <summary>
    /// A remote that has lost everything we know has a fault; it did not delete everything. So a thing is taken for gone only while others
    /// of its kind are still there.
    /// </summary>
    private static async Task ConfirmGoneAsync(
        Remote remote, string id, Func<Task<ImmutableArray<string>>> known, Func<IReadOnlyCollection<string>, Task<int>> countPresent)
    {
        var others = (await known()).Where(other => other != id).ToList();
        if (others.Count > 0 && await countPresent(others) == 0)
        {
            throw new RemoteException(
                remote, RemoteFailureKind.Unreadable, $"{remote} says that {id} is gone, and so is everything else that is known there. Nothing is unlinked; check the remote and the bridge's permissions.");
        }
    }

    private async Task<ImmutableDictionary<string, Issue?>> NamedAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var naming = ticket.Comments
            .Where(CommandReader.MayCommand)
            .Select(comment => (comment.Id, Keys: CommandReader.Read(comment.Body).Select(KeyIn).OfType<string>().ToList()))
            .Where(note => note.Keys.Count > 0)
            .ToList();
        var named = ImmutableDictionary.CreateBuilder<string, Issue?>(StringComparer.OrdinalIgnoreCase);
        var held = naming.Count > 0 ? await view.FindTicketAsync(ticket.Id, cancellationToken) : null;
        foreach (var key in naming.Where(note => held?.Seen.ContainsKey(note.Id) != true).SelectMany(note => note.Keys).Distinct(StringComparer.Ordinal))
        {
            named[key] = await tracker.ReadAsync(key, cancellationToken);
        }

        return named.ToImmutable();
    }

    private static string? KeyIn(RepCommand command) => command switch
    {
        JoinIssue join => join.Key,
        NotSame other => other.Key,
        _ => null,
    };
}

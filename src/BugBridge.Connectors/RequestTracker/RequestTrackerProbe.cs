using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>
/// Looks for what would keep the bridge from working. REST2 does not tell rights, so they are concluded from what can be seen; only
/// ModifyCustomField shows itself at the first change alone.
/// </summary>
internal sealed class RequestTrackerProbe(IRequestTrackerApi api, People people, RequestTrackerSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(1);

    /// <summary>Every fault, in the order in which they should be mended.</summary>
    public async Task<ImmutableArray<SetupFault>> FindAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken)
    {
        var faults = ImmutableArray.CreateBuilder<SetupFault>();
        try
        {
            faults.AddRange(await SkewAsync(cancellationToken));
            List<WireQueue> seen = [];
            string? customer = null;
            foreach (var name in settings.Queues)
            {
                var queue = await QueueAsync(name, cancellationToken);
                var ticket = queue is null ? null : await SampleAsync(name, cancellationToken);
                customer ??= ticket?.Requestor?.OfType<WireRef>().FirstOrDefault()?.Id;
                faults.AddRange(queue is null ? [NoQueue(name)] : await RightsAsync(name, ticket, cancellationToken));
                seen.AddRange(queue is null ? [] : [queue with { Name = name }]);
            }

            faults.AddRange(await LanguagesAsync(customer, cancellationToken));
            faults.AddRange(Expected(fields).SelectMany(field => FieldFaults(field, seen)));
        }
        catch (RemoteException failure)
        {
            faults.Add(FaultOf(failure));
        }

        return faults.ToImmutable();
    }

    private IEnumerable<string> Expected(IReadOnlyCollection<string> fields) =>
        fields.Concat(settings.TagField is { } tags ? [tags] : []).Distinct(StringComparer.OrdinalIgnoreCase);

    private async Task<ImmutableArray<SetupFault>> SkewAsync(CancellationToken cancellationToken)
    {
        using var answer = await api.VersionAsync(cancellationToken);
        if (answer.Content?.Version is null)
        {
            throw RequestTrackerSite.Unreadable("it does not report its version");
        }

        var skew = (answer.Headers?.Date - clock.GetUtcNow())?.Duration() ?? TimeSpan.Zero;
        return skew <= MostSkew
            ? []
            :
            [
                new SetupFault(
                    "Clock",
                    $"The clocks of {RequestTrackerSite.Name} and BugBridge differ by {skew.TotalSeconds:0} s.",
                    "Set both clocks from a time server (NTP).",
                    IsFatal: false),
            ];
    }

    private async Task<WireQueue?> QueueAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await api.QueueAsync(name, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.NotAllowed or RemoteFailureKind.Gone)
        {
            return null;
        }
    }

    /// <summary>One of the queue's tickets, from its own address, or null.</summary>
    private async Task<WireTicket?> SampleAsync(string queue, CancellationToken cancellationToken)
    {
        var tickets = await api.TicketsAsync(Queries.OneOf("Queue", [queue]), cancellationToken);
        return tickets?.Items is [{ Id: var id }, ..] ? await api.TicketAsync(id, cancellationToken) : null;
    }

    /// <summary>Who is disabled, and which language somebody reads, is told to administrators of users alone.</summary>
    private async Task<ImmutableArray<SetupFault>> LanguagesAsync(string? customer, CancellationToken cancellationToken) =>
        (await people.FindAsync(customer, cancellationToken)).IsToldWhole != false
            ? []
            :
            [
                new SetupFault(
                    "Request Tracker right AdminUsers",
                    $"{RequestTrackerSite.Name} does not show BugBridge's user which language a customer reads, or who is disabled. Drafts are written in the language of the customer's own words, or in Outreach:Language, and what a disabled user wrote counts like any other message.",
                    "Grant BugBridge's user AdminUsers (a global right), or leave it as it is.",
                    IsFatal: false),
            ];

    private async Task<ImmutableArray<SetupFault>> RightsAsync(string queue, WireTicket? ticket, CancellationToken cancellationToken)
    {
        if (ticket is null)
        {
            return [Lacks(queue, "no ticket can be seen; it is empty, or the right is missing", "ShowTicket", isFatal: false)];
        }

        var may = (ticket.Hyperlinks ?? []).Select(link => link.Ref).ToHashSet(StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<SetupFault>();
        if (!may.Contains("comment"))
        {
            faults.Add(Lacks(queue, "notes cannot be written", "CommentOnTicket"));
        }

        if (!may.Contains("correspond"))
        {
            faults.Add(Lacks(queue, "customers cannot be sent the replies that reps approve", "ReplyToTicket", isFatal: false));
        }

        // What may be done with a ticket's state is offered to those only who may modify it.
        if (!may.Contains("lifecycle"))
        {
            faults.Add(Lacks(queue, "tickets cannot be changed", "ModifyTicket"));
        }

        if (!await CommentsSeenAsync(queue, cancellationToken))
        {
            faults.Add(Lacks(queue, "no comment can be seen; there is none yet, or the right is missing", "ShowTicketComments", isFatal: false));
        }

        return faults.ToImmutable();
    }

    private async Task<bool> CommentsSeenAsync(string queue, CancellationToken cancellationToken)
    {
        using var answer = await api.TransactionsAsync(
            Queries.Transactions($"Type = 'Comment' AND {Queries.OneOf("TicketQueue", [queue])}"), "DESC", page: 1, cancellationToken);
        return answer.Content?.Items is { Count: > 0 };
    }

    private static IEnumerable<SetupFault> FieldFaults(string field, List<WireQueue> queues)
    {
        var without = queues.Where(queue => queue.TicketCustomFields?.Any(known => known.IsNamed(field)) != true).ToList();
        return without.Select(queue => new SetupFault(
            $"{RequestTrackerSite.Name} custom field {field}",
            $"The queue {queue.Name} has no such field, or BugBridge's user cannot see it.",
            "Add the field to the queue and grant SeeCustomField and ModifyCustomField on it.",
            IsFatal: without.Count == queues.Count));
    }

    private static SetupFault NoQueue(string name) => new(
        $"{nameof(RequestTrackerSettings.Queues)}:{name}",
        $"{RequestTrackerSite.Name} has no queue {name}, or BugBridge's user cannot see it.",
        "Correct the name, or grant the user SeeQueue on it.");

    private static SetupFault Lacks(string queue, string problem, string right, bool isFatal = true) => new(
        $"{RequestTrackerSite.Name} queue {queue}", $"In this queue {problem}.", $"Grant BugBridge's user {right} on the queue.", isFatal);

    private static SetupFault FaultOf(RemoteException failure) => failure.Kind == RemoteFailureKind.NotAllowed
        ? new SetupFault(
            nameof(RequestTrackerSettings.Token), failure.Message, "Create a new auth token as BugBridge's user, and check that the user is privileged.")
        : new SetupFault(
            nameof(RequestTrackerSettings.BaseUrl), failure.Message, "Open the address in a browser from this machine, and correct it if need be.");
}

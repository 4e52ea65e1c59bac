using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>Makes the drafts of events, one a customer. What was made before a stop is not made again.</summary>
public sealed class DraftMaker(
    IDraftingView view, ITicketReader ticketReader, ICustomerReplies customerReplies, ChangeInbox inbox, RefetchQueue refetches, OutreachSettings settings, TimeProvider clock) : IDisposable
{
    // One call of a helpdesk reads so many tickets.
    private const int ReadTogether = 100;
    private const int MostEvents = 100;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Makes drafts for all events that still need them.</summary>
    /// <returns>How many events were dealt with.</returns>
    /// <exception cref="RemoteException">The helpdesk cannot be asked; what is left is made by the next call.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var events = await view.PendingAsync(MostEvents, cancellationToken);
            Exception? fault = null;
            foreach (var happened in events)
            {
                fault = await TryDraftAsync(happened, cancellationToken) ?? fault;
            }

            return fault is null ? events.Length : throw new InvalidOperationException("Drafts of an event could not be made: " + fault.Message, fault);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>One event that cannot be dealt with does not hold up the others; a remote or a store that fails does.</summary>
    private async Task<Exception?> TryDraftAsync(OutreachEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            await DraftAsync(happened, cancellationToken);
            return null;
        }
        catch (Exception failure) when (failure is not (RemoteException or StoreException or OperationCanceledException))
        {
            return failure;
        }
    }

    private async Task DraftAsync(OutreachEvent happened, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-settings.ClosedWithinDays);
        var drafted = await view.DraftedAsync(happened.Stamp, cancellationToken);
        var tickets = (await view.AffectedAsync(happened.IssueId, since, cancellationToken)).Where(ticket => !drafted.Contains(KeyOf(ticket)));
        var unread = new List<Unread>();
        foreach (var some in Batches(tickets))
        {
            await PlanAsync(happened, await ReadAsync(some, unread, cancellationToken), isLast: false, cancellationToken);
        }

        if (unread is [{ } first, ..])
        {
            // The others have their drafts; the event stays open for these.
            throw new InvalidOperationException($"{unread.Count} of its tickets could not be read, first {first.Id}: {first.Reason}");
        }

        await PlanAsync(happened, [], isLast: true, cancellationToken);
    }

    private async Task PlanAsync(OutreachEvent happened, ImmutableArray<AffectedCustomer> customers, bool isLast, CancellationToken cancellationToken)
    {
        var read = new CustomersRead(happened.Stamp, customers, isLast, clock.GetUtcNow(), refetches.NewCorrelation()) { IssueId = happened.IssueId };
        (await inbox.PlanAsync(read, cancellationToken)).ThrowIfFailed();
    }

    /// <summary>Whole customers, as many as fill one call.</summary>
    private static IEnumerable<List<AffectedTicket>> Batches(IEnumerable<AffectedTicket> tickets)
    {
        var batch = new List<AffectedTicket>();
        foreach (var customer in tickets.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            if (batch.Count > 0 && batch.Count + customer.Count() > ReadTogether)
            {
                yield return batch;
                batch = [];
            }

            batch.AddRange(customer);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<ImmutableArray<AffectedCustomer>> ReadAsync(List<AffectedTicket> tickets, List<Unread> unread, CancellationToken cancellationToken)
    {
        var read = await ticketReader.ReadManyAsync([.. tickets.Select(ticket => ticket.Id)], cancellationToken);
        unread.AddRange(read.Unread);
        ImmutableArray<AffectedCustomer> customers =
        [
            .. read.Where(ticket => ticket.Status != TicketStatus.Deleted && ticket.MergedInto is null)
                .GroupBy(ticket => ticket.Requester?.Id ?? OutreachDraft.KeyOfTicket(ticket.Id), StringComparer.Ordinal)
                .Select(Customer),
        ];
        return await InTheirLanguageAsync(customers, cancellationToken);
    }

    /// <summary>
    /// The language of the customer's own words decides: what the helpdesk says of people is often only where their account was made. Where the words do not
    /// tell, the helpdesk's word counts.
    /// </summary>
    private async Task<ImmutableArray<AffectedCustomer>> InTheirLanguageAsync(ImmutableArray<AffectedCustomer> customers, CancellationToken cancellationToken)
    {
        var words = await view.WordsAsync([.. customers.Select(customer => customer.TicketId)], cancellationToken);
        return
        [
            .. customers.Select(customer => customer.Person is { } person && words.TryGetValue(customer.TicketId, out var said) && WrittenLanguage.Of(said) is { } language
                ? customer with { Person = person with { Language = language } }
                : customer),
        ];
    }

    /// <summary>The customer is answered on the newest open ticket; where none is open, on the newest solved one, else on a closed one.</summary>
    private AffectedCustomer Customer(IGrouping<string, Ticket> tickets)
    {
        var ticket = tickets.OrderBy(PlaceOf).ThenByDescending(one => one.CreatedAt).First();
        return new AffectedCustomer(tickets.Key, ticket.Requester, ticket.Id, ticket.Subject, customerReplies.RouteOf(ticket.Status), tickets.Count())
        {
            Rep = ticket.Assignee is { Role: AuthorRole.Rep, Name: { Length: > 0 } name } ? name : null,
        };
    }

    private static int PlaceOf(Ticket ticket) => ticket.Status switch
    {
        TicketStatus.Solved => 1,
        TicketStatus.Closed => 2,
        _ => 0,
    };

    private static string KeyOf(AffectedTicket ticket) => ticket.CustomerId ?? OutreachDraft.KeyOfTicket(ticket.Id);
}

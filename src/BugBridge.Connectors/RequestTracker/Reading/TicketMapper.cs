using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>Request Tracker's tickets in the bridge's words.</summary>
internal sealed class TicketMapper(Uri root, string? tagField, People people)
{
    private const string Nobody = "Nobody";

    /// <summary>A ticket with those of its messages and changes of state that were read.</summary>
    public async Task<Ticket> MapAsync(
        WireTicket ticket,
        IReadOnlyCollection<WireTransaction> transactions,
        IReadOnlyDictionary<long, Message> messages,
        CancellationToken cancellationToken)
    {
        var requestor = ticket.Requestor is [{ } person, ..] ? person.Id : null;
        var owner = ticket.Owner?.Id is { Length: > 0 } login and not Nobody ? login : null;
        var first = transactions.Where(transaction => transaction.Type is "Create").MinBy(transaction => transaction.Id);
        var status = StatusOf(ticket);
        return new Ticket
        {
            Id = NumericId.Text(ticket.Id),
            Url = UrlOf(ticket.Id),
            Subject = CleanText.OneLine(ticket.Subject),
            Description = first is null ? RichText.Empty : messages.GetValueOrDefault(first.Id, Message.Empty).Body,
            Status = status,
            Requester = string.IsNullOrEmpty(requestor) ? null : (await people.FindAsync(requestor, cancellationToken)).AsCustomer(),
            Assignee = owner is null ? null : (await people.FindAsync(owner, cancellationToken)).AsAuthor(isRequestor: false),
            Tags = TagsOf(ticket),
            Fields = FieldsOf(ticket),
            Queue = ticket.Queue?.Name,
            CreatedAt = Utc(ticket.Created),
            UpdatedAt = Utc(ticket.LastUpdated),
            SolvedAt = status == TicketStatus.Solved && ticket.Resolved > DateTimeOffset.UnixEpoch ? Utc(ticket.Resolved) : null,
            FirstSolvedAt = FirstOf(transactions, change => change.IsResolving),
            ReopenedAt = FirstOf(await ByPeopleAsync(transactions, cancellationToken), change => change.IsReopening),
            Comments = await CommentsAsync(ticket, transactions, messages, cancellationToken),
        };
    }

    /// <summary>
    /// A ticket that was merged. Request Tracker no longer shows more of it than where it went, and what was written in it, which stays its own: the
    /// other's messages are not among these, nor these among the other's.
    /// </summary>
    public async Task<Ticket> MergedAsync(
        long id,
        WireTicket into,
        IReadOnlyCollection<WireTransaction> transactions,
        IReadOnlyDictionary<long, Message> messages,
        CancellationToken cancellationToken) => new()
        {
            Id = NumericId.Text(id),
            Url = UrlOf(id),
            Subject = CleanText.OneLine(into.Subject),
            Description = RichText.Empty,
            Status = TicketStatus.Closed,
            MergedInto = NumericId.Text(into.Id),
            Queue = into.Queue?.Name,
            CreatedAt = Utc(into.Created),
            UpdatedAt = Utc(into.LastUpdated),
            Comments = await CommentsAsync(into, transactions, messages, cancellationToken),
        };

    private async Task<ImmutableArray<TicketComment>> CommentsAsync(
        WireTicket ticket,
        IReadOnlyCollection<WireTransaction> transactions,
        IReadOnlyDictionary<long, Message> messages,
        CancellationToken cancellationToken)
    {
        var own = transactions.Count > 0 ? await people.OwnNameAsync(cancellationToken) : null;
        var comments = ImmutableArray.CreateBuilder<TicketComment>();
        foreach (var transaction in transactions.Where(transaction => messages.ContainsKey(transaction.Id)).OrderBy(transaction => transaction.Id))
        {
            var message = messages[transaction.Id];
            var kind = KindOf(transaction);
            var writer = await people.FindAsync(transaction.Creator?.Id, cancellationToken);
            var asked = kind != CommentKind.InternalNote && ticket.Requestor?.Any(person => person?.Id == writer.Id) == true;
            var (body, stamp) = writer.Id != own ? (message.Body, null)
                : kind == CommentKind.InternalNote ? StampLine.Split(message.Body)
                : (message.Body, message.Mark);
            comments.Add(new TicketComment(
                NumericId.Text(transaction.Id), kind, writer.AsAuthor(asked), body, transaction.Created.ToUniversalTime(), stamp)
            {
                WithheldBecause = writer.IsDisabled ? "was written by somebody who is disabled" : null,
                Attachments = message.Attachments,
            });
        }

        return comments.ToImmutable();
    }

    /// <summary>All but the changes of state with which Request Tracker answers a reply of the bridge.</summary>
    private async Task<IEnumerable<WireTransaction>> ByPeopleAsync(IReadOnlyCollection<WireTransaction> transactions, CancellationToken cancellationToken)
    {
        if (!transactions.Any(change => change.IsReopening))
        {
            return transactions;
        }

        var own = await people.OwnNameAsync(cancellationToken);
        var inOrder = transactions.OrderBy(change => change.Id).ToList();
        return inOrder.Where((change, at) => at == 0 || change.Type is not "Status" || inOrder[at - 1] is not { Type: "Correspond", Creator.Id: var by } || by != own);
    }

    private static DateTimeOffset? FirstOf(IEnumerable<WireTransaction> transactions, Func<WireTransaction, bool> isIt) =>
        transactions.Where(isIt).MinBy(change => change.Id)?.Created.ToUniversalTime();

    private static CommentKind KindOf(WireTransaction transaction) => transaction.Type switch
    {
        "Comment" => CommentKind.InternalNote,
        "Create" or "Correspond" => CommentKind.PublicReply,
        _ => CommentKind.Unknown,
    };

    /// <summary>Queues may have life cycles of their own; what is resolved has a time of resolution in any of them.</summary>
    private static TicketStatus StatusOf(WireTicket ticket) => ticket.Status switch
    {
        "new" => TicketStatus.New,
        "open" => TicketStatus.Open,
        "stalled" => TicketStatus.Pending,
        "resolved" => TicketStatus.Solved,
        "rejected" => TicketStatus.Closed,
        "deleted" => TicketStatus.Deleted,
        _ when ticket.Resolved > DateTimeOffset.UnixEpoch => TicketStatus.Solved,
        _ => TicketStatus.Open,
    };

    private ImmutableHashSet<string> TagsOf(WireTicket ticket) => tagField is null
        ? []
        : [.. (ticket.CustomFields ?? []).Where(field => field.IsNamed(tagField)).SelectMany(field => field.Texts()).Select(Tag)];

    private static string Tag(string text) => CleanText.OneLine(text).ToLowerInvariant();

    private static ImmutableDictionary<string, FieldValue> FieldsOf(WireTicket ticket)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in ticket.CustomFields ?? [])
        {
            FieldValue value = [.. field.Texts().Select(CleanText.Of)];
            foreach (var key in new[] { field.Id, field.Name }.OfType<string>().Where(_ => value.Count > 0))
            {
                values.TryAdd(key, value);
            }
        }

        return values.ToImmutable();
    }

    private string UrlOf(long id) => new Uri(root, "Ticket/Display.html?id=" + NumericId.Text(id)).AbsoluteUri;

    private static DateTimeOffset Utc(DateTimeOffset? time) => (time ?? DateTimeOffset.UnixEpoch).ToUniversalTime();
}

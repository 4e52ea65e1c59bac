using System.Collections.Immutable;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>Everything that the stand-in for Freshdesk holds. Every use of it happens under <see cref="Gate"/>.</summary>
internal sealed class FreshdeskState(TimeProvider clock, FreshdeskNews news)
{
    public const int Open = 2;
    public const int Resolved = 4;
    public const int Closed = 5;
    private readonly SortedSet<(DateTimeOffset UpdatedAt, long TicketId)> _order = [];
    private long _lastId = 43_000_000_000;
    private long _lastTicket;

    public Lock Gate { get; } = new();

    public Dictionary<long, FreshdeskTicket> Tickets { get; } = [];

    public Dictionary<long, FreshdeskAgent> Agents { get; } = [];

    public Dictionary<long, FreshdeskContact> Contacts { get; } = [];

    public Dictionary<long, FreshdeskNamed> Companies { get; } = [];

    public Dictionary<long, FreshdeskNamed> Groups { get; } = [];

    public Dictionary<string, FreshdeskField> Fields { get; } = new(StringComparer.Ordinal);

    public List<FreshdeskMail> Mails { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public long NextId() => ++_lastId;

    /// <summary>Tickets in the order of their last changes, from a moment on, in whole seconds.</summary>
    public IEnumerable<FreshdeskTicket> ChangedSince(DateTimeOffset moment) => _order
        .GetViewBetween((moment, 0), (DateTimeOffset.MaxValue, long.MaxValue))
        .Select(place => Tickets[place.TicketId]);

    public FreshdeskTicket Create(long requesterId, string subject, string html, int source, ImmutableArray<FreshdeskFile> files)
    {
        var ticket = new FreshdeskTicket(++_lastTicket, requesterId, subject, html, Now)
        {
            Source = source,
            CompanyId = Contacts.GetValueOrDefault(requesterId)?.CompanyId,
            GroupId = Groups.Keys.Cast<long?>().FirstOrDefault(),
            Files = files,
        };
        return Keep(ticket);
    }

    public FreshdeskTicket Change(FreshdeskTicket ticket, TicketChange change) => Keep(WithStatus(ticket, change.Status ?? ticket.Status) with
    {
        Priority = change.Priority ?? ticket.Priority,
        Subject = change.Subject ?? ticket.Subject,
        Type = change.Type ?? ticket.Type,
        ResponderId = change.ResponderId ?? ticket.ResponderId,
        GroupId = change.GroupId ?? ticket.GroupId,
        IsDeleted = change.IsDeleted ?? ticket.IsDeleted,
        IsSpam = change.IsSpam ?? ticket.IsSpam,
        Tags = change.Tags ?? ticket.Tags,
        Fields = ticket.Fields.SetItems(change.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Adds what somebody wrote. A customer who writes opens the ticket again; what a rep writes publicly goes out as a mail.</summary>
    public FreshdeskConversation Write(FreshdeskTicket ticket, long userId, bool isPrivate, string html, ImmutableArray<FreshdeskFile> files)
    {
        var isIncoming = Contacts.ContainsKey(userId);
        var written = new FreshdeskConversation(NextId(), userId, isIncoming, isPrivate, html, Now) { Files = files };
        var isAnswer = !isIncoming && !isPrivate;
        Keep(WithStatus(ticket, isIncoming ? Open : ticket.Status) with
        {
            Conversations = ticket.Conversations.Add(written),
            FirstRespondedAt = ticket.FirstRespondedAt ?? (isAnswer ? Now : null),
        });
        if (isAnswer && Contacts.GetValueOrDefault(ticket.RequesterId)?.Email is { } address)
        {
            Mails.Add(new FreshdeskMail(ticket.Id, written.Id, address, html, Now));
        }

        return written;
    }

    /// <summary>Changes what was written, or takes it away with null.</summary>
    public void Rewrite(FreshdeskTicket ticket, FreshdeskConversation before, FreshdeskConversation? after) => Keep(ticket with
    {
        Conversations = after is null ? ticket.Conversations.Remove(before) : ticket.Conversations.Replace(before, after),
    });

    private FreshdeskTicket WithStatus(FreshdeskTicket ticket, int status)
    {
        var (wasDone, isDone) = (ticket.Status is Resolved or Closed, status is Resolved or Closed);
        return ticket with
        {
            Status = status,
            ReopenedAt = wasDone && !isDone ? Now : ticket.ReopenedAt,
            ResolvedAt = isDone ? ticket.ResolvedAt ?? Now : null,
            ClosedAt = status == Closed ? ticket.ClosedAt ?? Now : null,
        };
    }

    /// <summary>Takes a ticket away as if it had never been.</summary>
    public void Remove(long ticketId)
    {
        _order.Remove((Tickets[ticketId].UpdatedAt, ticketId));
        Tickets.Remove(ticketId);
    }

    private FreshdeskTicket Keep(FreshdeskTicket changed)
    {
        if (Tickets.TryGetValue(changed.Id, out var before))
        {
            _order.Remove((before.UpdatedAt, before.Id));
        }

        // Freshdesk's times are whole seconds.
        var kept = changed with { UpdatedAt = DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds()) };
        Tickets[kept.Id] = kept;
        _order.Add((kept.UpdatedAt, kept.Id));
        news.Tell(kept.Id);
        return kept;
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>A helpdesk in memory that any call may fail in, before or after its effect.</summary>
internal sealed class FlakyHelpdesk(Trouble trouble, TimeProvider clock) :
    ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe
{
    // A bulk job that was cut off may still run a while: until then nobody can say that it did not.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(20);
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private int _comments;

    public Helpdesk Ports => Helpdesk.Of("Flaky", this);

    public int MaxBatch => 5;

    public IReadOnlyList<Ticket> Tickets
    {
        get
        {
            lock (_gate)
            {
                return [.. _tickets.Values];
            }
        }
    }

    public void Put(Ticket ticket)
    {
        lock (_gate)
        {
            _tickets[ticket.Id] = ticket;
        }
    }

    public void Write(string ticketId, string note, params Attachment[] files)
    {
        lock (_gate)
        {
            Append(ticketId, A.Note(note, $"person-{++_comments}") with { Attachments = [.. files] });
        }
    }

    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => Locked(
        () => trouble.Read(Remote.Helpdesk, () => _tickets.GetValueOrDefault(ticketId)));

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) => Locked(
        () => trouble.Read(Remote.Helpdesk, () => new ManyRead<Ticket>([.. ticketIds.Select(id => _tickets.GetValueOrDefault(id)).OfType<Ticket>()])));

    public ReplyRoute RouteOf(TicketStatus status) => throw new NotSupportedException();

    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) => Locked(() =>
        ticketIds.Select(id => Update(id, update)).ToImmutableArray());

    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) => Locked(
        () => trouble.Read(Remote.Helpdesk, () =>
        {
            var found = _tickets[ticketId].Comments.FirstOrDefault(comment => comment.Stamp == stamp);
            return found is not null ? StampLookup.Found(found.Id)
                : clock.GetUtcNow() < attemptedAt + Settle ? StampLookup.TooEarly(Settle)
                : StampLookup.Absent;
        }));

    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) => Locked<FileContent?>(
        () => trouble.Read(Remote.Helpdesk, () => new FileContent(file.FileName, file.ContentType, 4, new MemoryStream("text"u8.ToArray()))));

    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) => Locked<string?>(
        () => trouble.Write(Remote.Helpdesk, () =>
        {
            var id = $"bridge-{++_comments}";
            Append(ticketId, A.Note("", id) with { Body = note, Stamp = stamp, Attachments = [new Attachment("f" + id, file.Name, file.ContentType, file.Length)] });
            return id;
        }));

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private TicketUpdateOutcome Update(string ticketId, TicketUpdate update)
    {
        try
        {
            return new TicketUpdateOutcome(ticketId, trouble.Write(Remote.Helpdesk, () => Apply(ticketId, update)), null);
        }
        catch (RemoteException failure)
        {
            return new TicketUpdateOutcome(ticketId, null, failure);
        }
    }

    private string Apply(string ticketId, TicketUpdate update)
    {
        var ticket = _tickets[ticketId];
        _tickets[ticketId] = ticket with { Fields = ticket.Fields.SetItems(update.Fields.Select(field => KeyValuePair.Create(field.Key, (FieldValue)field.Value))), Tags = ticket.Tags.Union(update.AddTags) };
        var id = $"bridge-{++_comments}";
        if (update.Note is { } note)
        {
            Append(ticketId, A.Note(note.ToString(), id) with { Body = note, Stamp = update.Stamp });
        }

        return id;
    }

    private void Append(string ticketId, TicketComment comment)
    {
        var ticket = _tickets[ticketId];
        _tickets[ticketId] = ticket with { Comments = ticket.Comments.Add(comment), UpdatedAt = clock.GetUtcNow() };
    }

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return Task.FromResult(work());
            }
            catch (Exception failure)
            {
                return Task.FromException<T>(failure);
            }
        }
    }
}

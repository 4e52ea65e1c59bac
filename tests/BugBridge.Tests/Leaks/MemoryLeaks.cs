using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;

namespace BugBridge.Tests.Leaks;

/// <summary>A helpdesk in memory that knows everything that any helpdesk knows: notes that are deleted, writers and readers that are not told.</summary>
internal sealed class MemoryLeaks(TimeProvider clock) :
    ILeakHelpdesk, ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe
{
    private readonly Dictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _last;

    public Helpdesk Helpdesk => Core.Tickets.Helpdesk.Of("Memory", this);

    public int MaxBatch => 1;

    public string File(string subject, string text, bool isBug)
    {
        var id = Next();
        var ticket = A.Ticket() with
        {
            Id = id,
            Url = "https://desk.example/tickets/" + id,
            Subject = subject,
            Tags = isBug ? ["bug"] : [],
            CreatedAt = clock.GetUtcNow(),
            HasWholeThread = true,
        };
        Put(Described(ticket, [new TicketComment(Next(), CommentKind.PublicReply, A.Customer, RichText.FromPlain(text), clock.GetUtcNow())]));
        return id;
    }

    public void Reply(string ticket, string text, bool byRep) => Add(ticket, text, CommentKind.PublicReply, byRep ? A.Rep : A.Customer);

    public string Note(string ticket, string text) => Add(ticket, text, CommentKind.InternalNote, A.Rep);

    public void Attach(string ticket, string text, string fileName)
    {
        var note = Note(ticket, text);
        Change(ticket, note, comment => comment with { Attachments = [new Attachment("1", fileName, "text/plain", 3)] });
    }

    public bool Do(LeakDeed deed, string ticket, string? comment, string words)
    {
        var on = comment ?? _tickets[ticket].Comments[0].Id;
        if (deed == LeakDeed.Delete)
        {
            Put(_tickets[ticket] with { Comments = [.. _tickets[ticket].Comments.Where(it => it.Id != on)] });
            return comment is not null;
        }

        Change(ticket, on, it => deed switch
        {
            LeakDeed.Redact => it with { Body = RichText.FromPlain(it.Body.ToString().Replace(words, "(redacted)", StringComparison.Ordinal)), WithheldBecause = "was redacted" },
            LeakDeed.HideKind => it with { Kind = CommentKind.Unknown },
            LeakDeed.HideAuthor => it with { Author = it.Author with { Role = AuthorRole.Unknown } },
            _ => it with { WithheldBecause = "is held back" },
        });
        return true;
    }

    public IEnumerable<string> Comments() => _tickets.Values.SelectMany(ticket => ticket.Comments.Select(comment => comment.Body.ToString()));

    public IEnumerable<string> Everything() => _tickets.Values.SelectMany(ticket => new[] { ticket.Subject }
        .Concat(ticket.Comments.Select(comment => comment.Body.ToString())).Concat(ticket.Fields.Values.SelectMany(value => value)).Concat(ticket.Tags));

    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_tickets.GetValueOrDefault(ticketId));
        }
    }

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(new ManyRead<Ticket>([.. ticketIds.Select(id => _tickets.GetValueOrDefault(id)).OfType<Ticket>()]));
        }
    }

    public ReplyRoute RouteOf(TicketStatus status) => throw new NotSupportedException();

    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<TicketUpdateOutcome>>([.. ticketIds.Select(id => new TicketUpdateOutcome(id, Apply(id, update), null))]);

    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        Task.FromResult(_tickets[ticketId].Comments.FirstOrDefault(comment => comment.Stamp == stamp) is { } found ? StampLookup.Found(found.Id) : StampLookup.Absent);

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string? Apply(string id, TicketUpdate update)
    {
        lock (_gate)
        {
            Put(_tickets[id] with { Fields = _tickets[id].Fields.SetItems(update.Fields.Select(field => KeyValuePair.Create(field.Key, (FieldValue)field.Value))), Tags = _tickets[id].Tags.Union(update.AddTags) });
            return update.Note is { } note ? Add(id, note.ToString(), CommentKind.InternalNote, A.Rep, update.Stamp) : null;
        }
    }

    private string Add(string ticket, string text, CommentKind kind, Author author, string? stamp = null)
    {
        lock (_gate)
        {
            var comment = new TicketComment(Next(), kind, author, RichText.FromPlain(text), clock.GetUtcNow(), stamp);
            Put(_tickets[ticket] with { Comments = _tickets[ticket].Comments.Add(comment) });
            return comment.Id;
        }
    }

    private void Change(string ticket, string comment, Func<TicketComment, TicketComment> edit) =>
        Put(Described(_tickets[ticket], [.. _tickets[ticket].Comments.Select(it => it.Id == comment ? edit(it) : it)]));

    private static Ticket Described(Ticket ticket, ImmutableArray<TicketComment> comments) =>
        ticket with { Comments = comments, Description = comments[0].Body, WithheldBecause = comments[0].WithheldBecause };

    private void Put(Ticket ticket)
    {
        lock (_gate)
        {
            _tickets[ticket.Id] = ticket with { UpdatedAt = clock.GetUtcNow() };
        }
    }

    private string Next() => (1000 + Interlocked.Increment(ref _last)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Freshdesk's tickets in the bridge's words.</summary>
internal sealed class TicketMapper(FreshdeskSite site, People people, FieldCatalog fields, MergeTrace merges)
{
    // Freshdesk's own field beside the custom ones that tells what kind of ticket it is.
    private const string TypeField = "Type";
    private const int OutboundMail = 10;

    // The first message is a field of the ticket in Freshdesk, and has no id of its own.
    private const string FirstMessagePrefix = "description-";

    /// <summary>A ticket.</summary>
    /// <param name="ticket">As it came.</param>
    /// <param name="thread">All that was written after the description; null when it was not read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Ticket> MapAsync(WireTicket ticket, IReadOnlyList<WireConversation>? thread, CancellationToken cancellationToken)
    {
        var requester = await people.CustomerAsync(ticket, cancellationToken);
        var status = States.Of(ticket);
        var solved = status is TicketStatus.Solved or TicketStatus.Closed
            ? (ticket.Stats?.ResolvedAt ?? ticket.Stats?.ClosedAt)?.ToUniversalTime()
            : null;
        var reopened = ticket.Stats?.ReopenedAt?.ToUniversalTime();
        return new Ticket
        {
            Id = NumericId.Text(ticket.Id),
            Url = new Uri(site.Root, $"a/tickets/{NumericId.Text(ticket.Id)}").AbsoluteUri,
            Subject = CleanText.OneLine(ticket.Subject),
            Description = CommentMapper.Text(ticket.Description, ticket.DescriptionText),
            Status = status,
            IsSpam = ticket is { Spam: true } and not { Deleted: true },
            Requester = requester,
            Assignee = ticket.ResponderId is { } rep ? (await people.FindAsync(rep, isCustomer: false, cancellationToken)).AsAuthor(isCustomer: false) : null,
            Tags = [.. (ticket.Tags ?? []).Select(tag => CleanText.OneLine(tag).ToLowerInvariant())],
            Fields = FieldsOf(ticket, await fields.LabelsAsync(cancellationToken)),
            Queue = await people.GroupAsync(ticket.GroupId, cancellationToken),
            Channel = ChannelOf(ticket.Source),
            MergedInto = merges.TargetOf(ticket, thread ?? []),
            CreatedAt = CommentMapper.Utc(ticket.CreatedAt),
            UpdatedAt = CommentMapper.Utc(ticket.UpdatedAt),
            SolvedAt = solved,
            // Freshdesk forgets the time of a solution when the ticket is opened again.
            FirstSolvedAt = reopened is null ? solved : null,
            ReopenedAt = reopened,
            Comments = thread is null ? [] : await CommentsAsync(ticket, requester, thread, cancellationToken),
            HasWholeThread = thread is not null,
        };
    }

    private async Task<ImmutableArray<TicketComment>> CommentsAsync(
        WireTicket ticket, Customer? requester, IReadOnlyList<WireConversation> thread, CancellationToken cancellationToken)
    {
        var own = thread.Count > 0 ? await site.OwnIdAsync(cancellationToken) : 0;
        var comments = ImmutableArray.CreateBuilder<TicketComment>(thread.Count + 1);
        var asker = ticket.RequesterId is { } asking ? await people.FindAsync(asking, isCustomer: true, cancellationToken) : null;
        comments.Add(First(ticket, requester) with { WithheldBecause = asker?.WithheldBecause });
        foreach (var written in thread)
        {
            var isCustomer = written.Incoming == true;
            var writer = written.UserId is { } id ? await people.FindAsync(id, isCustomer, cancellationToken) : null;
            var author = writer?.AsAuthor(isCustomer) ?? new Author(string.Empty, "somebody", isCustomer ? AuthorRole.Customer : AuthorRole.Unknown);
            comments.Add(CommentMapper.Map(written, author, isOwn: !isCustomer && written.UserId == own, writer?.WithheldBecause));
        }

        return comments.DrainToImmutable();
    }

    /// <summary>The description as the first message. Of a mail that a rep began with, Freshdesk does not tell which rep.</summary>
    private static TicketComment First(WireTicket ticket, Customer? requester)
    {
        var author = ticket.Source == OutboundMail || requester is null
            ? new Author(string.Empty, "somebody", ticket.Source == OutboundMail ? AuthorRole.Unknown : AuthorRole.Customer)
            : new Author(requester.Id, requester.Name ?? "somebody", AuthorRole.Customer);
        return new TicketComment(
            FirstMessagePrefix + NumericId.Text(ticket.Id),
            CommentKind.PublicReply,
            author,
            CommentMapper.Text(ticket.Description, ticket.DescriptionText),
            CommentMapper.Utc(ticket.CreatedAt))
        {
            IsFromHelpdesk = ticket.Source == OutboundMail,
            Attachments = CommentMapper.Files(ticket.Attachments),
        };
    }

    private static ImmutableDictionary<string, FieldValue> FieldsOf(WireTicket ticket, IReadOnlyDictionary<string, string> labels)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, held) in ticket.CustomFields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            FieldValue value = [.. held.ValueKind == JsonValueKind.Array ? held.EnumerateArray().Select(TextOf) : [TextOf(held)]];
            if (value.Count == 0)
            {
                continue;
            }

            values[name] = value;
            if (labels.GetValueOrDefault(name) is { Length: > 0 } label)
            {
                values.TryAdd(label, value);
            }
        }

        if (CleanText.OneLine(ticket.Type) is { Length: > 0 } type)
        {
            values.TryAdd(TypeField, type);
        }

        return values.ToImmutable();
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CleanText.Of(value.GetString()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => string.Empty,
    };

    private static string? ChannelOf(int? source) => source switch
    {
        1 or OutboundMail => "email",
        2 => "portal",
        3 => "phone",
        7 => "chat",
        9 => "widget",
        null => null,
        _ => "other",
    };
}

using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>Reads what transactions say: first which parts they have, then the text alone, so that no file is ever fetched.</summary>
internal sealed class Messages(IRequestTrackerApi api)
{
    private readonly PartTrees _trees = new(api);

    /// <summary>The messages by transaction. A transaction without any part is left out.</summary>
    public async Task<IReadOnlyDictionary<long, Message>> ReadAsync(IReadOnlyCollection<long> transactions, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<long, Message>();
        foreach (var some in transactions.Chunk(Queries.Chunk))
        {
            var parts = (await PartsAsync(some, cancellationToken)).ToLookup(part => part.TransactionId);
            var chosen = new List<MessagePart>();
            foreach (var message in parts)
            {
                chosen.AddRange(await _trees.TextsOfAsync([.. message.OrderBy(part => part.Id)], cancellationToken));
            }

            var texts = await TextsAsync(chosen, cancellationToken);
            foreach (var message in parts)
            {
                messages[message.Key] = texts.GetValueOrDefault(message.Key, Message.Empty) with { Attachments = Files(message) };
            }
        }

        return messages;
    }

    private async Task<List<WireAttachment>> PartsAsync(long[] transactions, CancellationToken cancellationToken)
    {
        var query = Queries.AttachmentsBy("TransactionId", transactions);
        var parts = new List<WireAttachment>();
        for (var page = 1; ; page++)
        {
            var rows = WirePage<WireAttachment>.Whole(await api.AttachmentsAsync(query, page, cancellationToken), "attachments");
            parts.AddRange(rows);
            // The parts of messages that could be seen can all be seen, so here a short page is the last.
            if (rows.Count < IRequestTrackerApi.PageSize)
            {
                return parts;
            }
        }
    }

    private async Task<Dictionary<long, Message>> TextsAsync(List<MessagePart> parts, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<long, WireAttachment>();
        foreach (var some in parts.Select(part => part.Part.Id).Chunk(Queries.Chunk))
        {
            var answer = await api.ContentsAsync(Queries.AttachmentsBy("id", some), cancellationToken);
            foreach (var row in WirePage<WireAttachment>.Whole(answer, "contents of attachments"))
            {
                contents[row.Id] = row;
            }
        }

        return parts.GroupBy(part => part.Part.TransactionId).ToDictionary(
            group => group.Key, group => Read([.. group.Where(part => contents.ContainsKey(part.Part.Id)).Select(part => (contents[part.Part.Id], part.IsForwarded))]));
    }

    /// <summary>All texts of a message in order; what came along as a mail of its own is a quotation.</summary>
    private static Message Read(ImmutableArray<(WireAttachment Part, bool IsForwarded)> parts)
    {
        var text = RichText.Empty;
        string? mark = null;
        foreach (var (part, isForwarded) in parts)
        {
            var said = part.MediaType is "text/html" ? HtmlReader.Read(part.Content) : RichText.FromPlain(part.Content);
            text = isForwarded && !said.IsEmpty ? text.Then(RichText.Of(new Quote(said.Blocks))) : text.Then(said);
            mark ??= part.MediaType is "text/html" && !isForwarded ? ReplyMark.In(part.Content) : null;
        }

        return new Message(text, mark, []);
    }

    private static ImmutableArray<Attachment> Files(IEnumerable<WireAttachment> parts) =>
    [
        .. parts.Where(part => part is { IsText: false, IsWrapper: false })
            .OrderBy(part => part.Id)
            .Select(part => new Attachment(part.Id.ToString(CultureInfo.InvariantCulture), NameOf(part), part.MediaType, part.Size)),
    ];

    private static string NameOf(WireAttachment part) =>
        CleanText.OneLine(part.Filename) is { Length: > 0 } name ? name : "attachment-" + part.Id.ToString(CultureInfo.InvariantCulture);
}

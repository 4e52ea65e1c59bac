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
    /// <summary>The messages by transaction. A transaction without any part is left out.</summary>
    public async Task<IReadOnlyDictionary<long, Message>> ReadAsync(IReadOnlyCollection<long> transactions, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<long, Message>();
        foreach (var some in transactions.Chunk(Queries.Chunk))
        {
            var parts = (await PartsAsync(some, cancellationToken)).ToLookup(part => part.TransactionId);
            var texts = await TextsAsync([.. parts.Select(TextOf).OfType<WireAttachment>()], cancellationToken);
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
            var rows = (await api.AttachmentsAsync(query, page, cancellationToken))?.Items ?? throw RequestTrackerSite.Unreadable("the attachments are missing");
            parts.AddRange(rows);
            // The parts of messages that could be seen can all be seen, so here a short page is the last.
            if (rows.Count < IRequestTrackerApi.PageSize)
            {
                return parts;
            }
        }
    }

    private async Task<Dictionary<long, Message>> TextsAsync(List<WireAttachment> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0)
        {
            return [];
        }

        var answer = await api.ContentsAsync(Queries.AttachmentsBy("id", parts.Select(part => part.Id)), cancellationToken);
        var rows = answer?.Items ?? throw RequestTrackerSite.Unreadable("the contents of attachments are missing");
        return rows.GroupBy(row => row.TransactionId).ToDictionary(group => group.Key, group => Read(group.First()));
    }

    /// <summary>The part that a person would read: HTML before plain text, since only that has the formatting.</summary>
    private static WireAttachment? TextOf(IEnumerable<WireAttachment> parts)
    {
        var texts = parts.Where(part => part is { IsText: true, Size: not 0 }).OrderBy(part => part.Id).ToList();
        return texts.Find(part => part.MediaType is "text/html") ?? texts.FirstOrDefault();
    }

    private static Message Read(WireAttachment part) => part.MediaType is "text/html"
        ? new Message(HtmlReader.Read(part.Content), ReplyMark.In(part.Content), [])
        : new Message(RichText.FromPlain(part.Content), null, []);

    private static ImmutableArray<Attachment> Files(IEnumerable<WireAttachment> parts) =>
    [
        .. parts.Where(part => part is { IsText: false, IsWrapper: false })
            .OrderBy(part => part.Id)
            .Select(part => new Attachment(part.Id.ToString(CultureInfo.InvariantCulture), NameOf(part), part.MediaType, part.Size)),
    ];

    private static string NameOf(WireAttachment part) =>
        CleanText.OneLine(part.Filename) is { Length: > 0 } name ? name : "attachment-" + part.Id.ToString(CultureInfo.InvariantCulture);
}

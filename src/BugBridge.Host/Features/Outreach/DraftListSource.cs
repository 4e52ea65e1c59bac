using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Outreach;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Features.Outreach;

/// <summary>Replies to customers, for files.</summary>
internal sealed class DraftListSource(IOutreachView view) : IListSource
{
    private const int AtOnce = 500;

    public string Name => "outreach";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = new DraftQuery { State = query["state"], Event = query["event"], Issue = query["issue"] }.Clean().Filter(reader: null);
        ImmutableArray<OutreachDraft> found;
        var skip = 0;
        do
        {
            found = await view.DraftsAsync(filter, skip, AtOnce, cancellationToken);
            yield return Table(found, words);
            skip += AtOnce;
        }
        while (found.Length == AtOnce);
    }

    private PackTable Table(ImmutableArray<OutreachDraft> found, Words words) => new(
        Name,
        words["Outreach"],
        [
            new("event", words["Event"]), new("issue", words["Issue"]), new("ticket", words["Ticket"]), new("customer", words["Customer"]), new("state", words["State"]),
            new("made", words["Made"]), new("decided-by", words["Decided by"]), new("sent", words["Sent"]), new("text", words["Text"]),
        ],
        [.. found.Select(draft => Row(draft, words))])
    {
        IfEmpty = words["Nothing of the kind."],
    };

    private static ImmutableArray<PackCell> Row(OutreachDraft draft, Words words) =>
    [
        PackCell.Of(words.Name(draft.Kind)), PackCell.Of(draft.IssueKey), PackCell.Of(draft.TicketId), PackCell.Of(draft.CustomerName ?? draft.CustomerKey), PackCell.Of(words.Name(draft.State)),
        words.Cell(draft.MadeAt), PackCell.Of(draft.DecidedBy), words.Cell(draft.SentAt), PackCell.Of(draft.Text),
    ];
}

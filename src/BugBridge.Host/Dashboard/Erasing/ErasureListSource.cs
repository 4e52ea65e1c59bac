using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Dashboard.Erasing;

/// <summary>Tickets that wait to be erased, for files.</summary>
internal sealed class ErasureListSource(IErasureStore store) : IListSource
{
    private const int Most = 10_000;

    public string Name => "erasures";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new PackTable(
            Name,
            words["Erasures"],
            [new("ticket", words["Ticket"]), new("subject", words["Subject"]), new("cause", words["Cause"]), new("stage", words["State"]), new("at", words["Since"])],
            [.. (await store.WaitingAsync(Most, cancellationToken)).Select(one => Row(one, words))])
        {
            IfEmpty = words["None."],
        };
    }

    private static ImmutableArray<PackCell> Row(WaitingErasure one, Words words) =>
        [PackCell.Of(one.TicketId), PackCell.Of(one.Subject), PackCell.Of(words.Why(one.Cause)), PackCell.Of(words[one.Stage == ErasureStage.ForApproval ? "For approval" : "waiting"]), words.Cell(one.At)];
}

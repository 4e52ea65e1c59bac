using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Dashboard.Deliveries;

/// <summary>Packs that have not arrived, for files.</summary>
internal sealed class DeliveryListSource(IDeliveryStore store) : IListSource
{
    private const int Most = 10_000;

    public string Name => "deliveries";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new PackTable(
            Name,
            words["Deliveries"],
            [
                new("pack", words["Pack"]), new("goes-to", words["Goes to"]), new("state", words["State"]), new("tries", words["Tries"], true), new("since", words["Since"]),
                new("next-try", words["Next try"]), new("error", words["Last error"]),
            ],
            [.. (await store.UnsentAsync(Most, cancellationToken)).Select(delivery => Row(delivery, words))])
        {
            IfEmpty = words["Everything arrived."],
        };
    }

    private static ImmutableArray<PackCell> Row(Delivery delivery, Words words) =>
    [
        PackCell.Of(delivery.Title), PackCell.Of(delivery.Target), PackCell.Of(words[delivery.State == DeliveryState.SetAside ? "set aside" : "waiting"]), words.Cell(delivery.Attempts),
        words.Cell(delivery.MadeAt), words.Cell(delivery.State == DeliveryState.Waiting ? delivery.DueAt : (DateTimeOffset?)null), PackCell.Of(delivery.LastError),
    ];
}

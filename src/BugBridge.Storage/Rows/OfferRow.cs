using BugBridge.Core.Duplicates;

namespace BugBridge.Storage.Rows;

/// <summary>A candidate that was found for a ticket. Of several searches for it, the last one's finding holds.</summary>
internal sealed class OfferRow
{
    public required string TicketId { get; init; }

    /// <summary>A lane as text.</summary>
    public required string Group { get; init; }

    public required double Score { get; init; }

    public required int Rank { get; init; }

    /// <summary>Parted by line ends, which no word has.</summary>
    public required string Words { get; init; }

    public string? NearVerbatim { get; init; }

    public required DateTimeOffset At { get; init; }

    public static OfferRow Of(Offer offer) => new()
    {
        TicketId = offer.TicketId,
        Group = offer.Group,
        Score = offer.Score,
        Rank = offer.Rank,
        Words = string.Join('\n', offer.Words),
        NearVerbatim = offer.NearVerbatim,
        At = offer.At,
    };

    public Offer ToOffer() =>
        new(TicketId, Group, Score, Rank, [.. Words.Split('\n', StringSplitOptions.RemoveEmptyEntries)], NearVerbatim, At);
}

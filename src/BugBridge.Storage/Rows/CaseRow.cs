using BugBridge.Core.Usability;

namespace BugBridge.Storage.Rows;

/// <summary>A usability ticket in the review. What is held of every ticket is in <see cref="TicketRow"/>.</summary>
internal sealed class CaseRow
{
    public required string TicketId { get; init; }

    public required bool IsCounted { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? CategoryId { get; init; }

    public required PlacedBy PlacedBy { get; init; }

    public string? Evidence { get; init; }

    public int MoreEvidence { get; init; }

    public string? Ties { get; init; }

    public required string PlacedWith { get; init; }

    /// <summary>Null when nobody chose: the other columns of the correction mean nothing then.</summary>
    public string? CorrectedTo { get; init; }

    public string? CorrectedBy { get; init; }

    public DateTimeOffset? CorrectedAt { get; init; }

    public string? CarriedFrom { get; init; }

    public int Replies { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    public string? Language { get; init; }

    public required string Signs { get; init; }

    public required string Subject { get; init; }

    /// <summary>The last column: whoever reads only the others need not read its pages.</summary>
    public required string Text { get; init; }

    public static CaseRow Of(UsabilityCase one) => new()
    {
        TicketId = one.TicketId,
        IsCounted = one.IsCounted,
        CreatedAt = one.CreatedAt,
        CategoryId = one.Placement.CategoryId,
        PlacedBy = one.Placement.By,
        Evidence = one.Placement.Evidence,
        MoreEvidence = one.Placement.More,
        Ties = one.Placement.Ties,
        PlacedWith = one.PlacedWith,
        CorrectedTo = one.Correction?.CategoryId,
        CorrectedBy = one.Correction?.By,
        CorrectedAt = one.Correction?.At,
        CarriedFrom = one.CarriedFrom,
        Replies = one.Replies,
        SolvedAt = one.SolvedAt,
        Language = one.Language,
        Signs = one.Signs,
        Subject = one.Subject,
        Text = one.Text,
    };

    public UsabilityCase ToCase() => new()
    {
        TicketId = TicketId,
        IsCounted = IsCounted,
        CreatedAt = CreatedAt,
        Placement = new(CategoryId, PlacedBy, Evidence) { More = MoreEvidence, Ties = Ties },
        PlacedWith = PlacedWith,
        Correction = CorrectedTo is null ? null : new(CorrectedTo, CorrectedBy!, CorrectedAt.GetValueOrDefault()),
        CarriedFrom = CarriedFrom,
        Replies = Replies,
        SolvedAt = SolvedAt,
        Language = Language,
        Signs = Signs,
        Subject = Subject,
        Text = Text,
    };
}

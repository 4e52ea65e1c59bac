using BugBridge.Core.Usability;

namespace BugBridge.Storage.Rows;

/// <summary>A review as it was closed.</summary>
internal sealed class ClosedReviewRow
{
    public required string Period { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>JSON.</summary>
    public required string Data { get; init; }

    public static ClosedReviewRow Of(ClosedReview review) => new() { Period = review.Period, By = review.By, At = review.At, Data = review.Data };
}

namespace BugBridge.Host.Features.Usability;

/// <summary>Stands in a usability pack for the review where no categories are set up.</summary>
/// <param name="Period">The period that was asked for, such as <c>2026-10</c>.</param>
internal sealed record NoReview(string Period);

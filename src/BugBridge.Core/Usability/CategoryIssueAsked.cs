using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>Somebody asked for an issue for a category of the usability review.</summary>
/// <param name="Period">The review's period, such as <c>2026-10</c>.</param>
/// <param name="Category">The category's figures and examples.</param>
/// <param name="By">Who, by name.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CategoryIssueAsked(string Period, CategoryFigures Category, string By, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);

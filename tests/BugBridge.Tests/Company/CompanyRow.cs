using BugBridge.Core.FirstContact;

namespace BugBridge.Tests.Company;

/// <summary>One ticket of the company, and its truth, worked out by hand.</summary>
/// <param name="Class">What it stands for.</param>
/// <param name="Story">What people do, each with the day of November 2026 (UTC; 3.5 is the 3rd at noon, 31 the 1st of December): see <see cref="PlayedCompany"/>.</param>
/// <param name="Month">The month in which it counts, by the clocks of Berlin; 0 for none.</param>
/// <param name="Strict">Its outcome by the strict rule.</param>
/// <param name="Zendesk">Its outcome as Zendesk counts one-touch tickets.</param>
/// <param name="Freshdesk">Its outcome as Freshdesk counts.</param>
/// <param name="Reasons">Why it counts so by the strict rule.</param>
internal sealed record CompanyRow(
    string Class, string Story, int Month, ContactOutcome Strict, ContactOutcome Zendesk, ContactOutcome Freshdesk, params ContactFact[] Reasons)
{
    /// <summary>Its tags from the beginning.</summary>
    public string[] Tags { get; init; } = [];
}

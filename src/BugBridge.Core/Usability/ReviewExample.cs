using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>A real ticket to be read aloud, and why it was chosen.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Url">Its address.</param>
/// <param name="Subject">The masked subject.</param>
/// <param name="Text">The masked beginning of the first message.</param>
public sealed record ReviewExample(string TicketId, string Url, string Subject, string Text)
{
    /// <summary>Words that it shares with most of the category, the most telling first. Stems are shown as they were written here.</summary>
    public ImmutableArray<string> SharedWords { get; init; } = [];

    /// <summary>How near it is to the middle of the category's texts, from 0 to 1.</summary>
    public double Closeness { get; init; }

    /// <summary>How severe it is among the category's tickets, from 0 to 1: severity field, account's revenue, length of the struggle.</summary>
    public double Weight { get; init; }

    /// <summary>The value of the severity field, or null.</summary>
    public string? Severity { get; init; }

    /// <summary>The account's recurring revenue in hundredths of the currency a month.</summary>
    public long MonthlyRevenueCents { get; init; }

    /// <summary>Hours of calendar time from filing to being solved, or until the review was made.</summary>
    public double Hours { get; init; }

    /// <summary>The same in business hours; null where none were set.</summary>
    public double? BusinessHours { get; init; }

    /// <summary>Public replies of reps.</summary>
    public int Replies { get; init; }
}

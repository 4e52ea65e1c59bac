using BugBridge.Core.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Features.Usability;

/// <summary>Words examples: what the customer wrote, and why it was chosen.</summary>
internal sealed class ExampleWords(Words words)
{
    /// <summary>An example to be read aloud.</summary>
    public PackQuote Quote(string category, ReviewExample example) => new(
        example.Text.Length == 0 ? example.Subject : $"{example.Subject}\n\n{example.Text}",
        words.Of("{0}, ticket {1}", category, example.TicketId),
        example.Url.Length == 0 ? null : example.Url,
        Why(example));

    /// <summary>Why it was chosen.</summary>
    public string Why(ReviewExample example)
    {
        var reasons = new List<string>();
        if (example.SharedWords.Length > 0)
        {
            reasons.Add(words.Of("shares “{0}” with most of the category", string.Join(", ", example.SharedWords)));
        }

        if (example.Severity is { Length: > 0 } severity)
        {
            reasons.Add(words.Of("severity {0}", severity));
        }

        if (example.MonthlyRevenueCents > 0)
        {
            reasons.Add(words.Of("an account of {0} a month", words.Money(example.MonthlyRevenueCents)));
        }

        reasons.Add(words.Of(example.Replies == 1 ? "{0} with {1} public reply" : "{0} with {1} public replies", Length(example), words.Number(example.Replies)));
        return words.Of("Chosen because: {0}.", string.Join("; ", reasons));
    }

    private string Length(ReviewExample example)
    {
        var calendar = words.InCalendarTime(words.Length(TimeSpan.FromHours(example.Hours)));
        return example.BusinessHours is { } hours ? $"{calendar}, {words.InBusinessHours(words.BusinessLength(TimeSpan.FromHours(hours)))}" : calendar;
    }
}

using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.FirstContact;

/// <summary>When a ticket counts as resolved at first contact, and how the figures are broken down.</summary>
public sealed class FirstContactSettings : ISettings
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(90);

    /// <summary>
    /// How long after it was solved a ticket has to stay quiet: opened again, or a message after that, counts no more. A ticket that was
    /// solved less long ago is shown as pending, whatever happened so far. With 0 only what came until it was solved counts, the reply that solves it
    /// included.
    /// </summary>
    public TimeSpan ReopenWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// In which month a ticket counts: <c>FirstSolved</c>, the one in which it was first solved, so that months add up; or <c>ReceivedAndSolved</c>, as older
    /// versions counted, to compare.
    /// </summary>
    public ContactMonth Month { get; set; }

    /// <summary>The most public replies that a resolution at first contact may take: 1 to 3.</summary>
    public int MaxReplies { get; set; } = 1;

    /// <summary>Tags, one of which makes a ticket spam: it is left out of all figures, and counted there. Case ignored.</summary>
    public IList<string> SpamTags { get; set; } = ["spam"];

    /// <summary>The ticket field, by id or title, by whose values the figures are broken down as categories; none when left out.</summary>
    public string? CategoryField { get; set; }

    /// <summary>The ticket field, by id or title, by whose values the figures are broken down as products; none when left out.</summary>
    public string? ProductField { get; set; }

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (ReopenWindow < TimeSpan.Zero || ReopenWindow > LongestWindow)
        {
            yield return new SetupFault(nameof(ReopenWindow), $"{ReopenWindow} is out of range.", "Give a time from 00:00:00 to 90.00:00:00, as d.hh:mm:ss.");
        }

        if (MaxReplies is < 1 or >= TicketContact.HeldReplies)
        {
            yield return new SetupFault(nameof(MaxReplies), $"{MaxReplies} is out of range.", "Give 1 to 3 replies.");
        }

        for (var at = 0; at < SpamTags.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(SpamTags[at]))
            {
                yield return new SetupFault($"{nameof(SpamTags)}:{at}", "It is empty.", "Give a tag, or remove it.");
            }
        }

        if (CategoryField is { } category && string.Equals(category, ProductField, StringComparison.OrdinalIgnoreCase))
        {
            yield return new SetupFault(nameof(ProductField), $"The field '{category}' is the category already.", "Name another field, or leave one of them out.");
        }
    }
}

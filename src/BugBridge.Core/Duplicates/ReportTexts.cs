using BugBridge.Core.Issues;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Duplicates;

/// <summary>Makes the texts that are compared.</summary>
/// <param name="rules">Where a ticket is filed.</param>
/// <param name="settings">What names product and component.</param>
internal sealed class ReportTexts(FilingRules rules, DuplicateSettings settings)
{
    /// <summary>The longest body that is kept, in characters.</summary>
    public const int LongestBody = 32_768;

    // A log says what failed at its end, a mail at its beginning.
    private const int Head = LongestBody * 3 / 4;

    /// <summary>A ticket's: the customer's own words. Where several products or components are chosen, none is the one that it is about.</summary>
    public ReportText Of(Ticket ticket)
    {
        var (project, component) = rules.PlaceOf(ticket);
        return new ReportText(
            Lane.OfTicket(ticket.Id),
            CleanSummary.Subject(ticket),
            Cut(PlainText.Of(ticket.Description)),
            settings.ProductField is { } product ? ticket.Fields.GetValueOrDefault(product)?.Only : project,
            settings.ComponentField is { } field ? ticket.Fields.GetValueOrDefault(field)?.Only : component,
            ticket.CreatedAt);
    }

    /// <summary>
    /// An issue's. Empty when nobody shall read it through the bridge, and when the bridge filed it: then it quotes the ticket behind it,
    /// whose words must not count twice.
    /// </summary>
    /// <param name="issue">The issue.</param>
    /// <param name="isHeld">Whether tickets stand, or stood, behind it.</param>
    public ReportText Of(Issue issue, bool isHeld)
    {
        var isSilent = issue.IsRestricted || (isHeld && issue.Stamp is not null);
        return new ReportText(
            Lane.OfIssue(issue.Ref.Id),
            isSilent ? string.Empty : CleanText.OneLine(issue.Summary),
            isSilent ? string.Empty : Cut(PlainText.Of(issue.Description)),
            settings.ProductField is null ? issue.Project : null,
            issue.Components.FirstOrDefault(),
            issue.CreatedAt);
    }

    private static string Cut(string body)
    {
        var text = CleanText.Of(body).Trim();
        return text.Length <= LongestBody ? text : CleanText.Of(text[..Head] + "\n" + text[^(LongestBody - Head - 1)..]);
    }
}

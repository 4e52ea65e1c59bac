using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Rules;

/// <summary>Decides which tickets are bugs and what their issues look like.</summary>
/// <param name="settings">The rules.</param>
/// <param name="bridgeLabel">The label that every bridged issue carries.</param>
public sealed class FilingRules(FilingSettings settings, string bridgeLabel)
{
    // Longer than any Jira text can be, so that nothing is lost here; the connector cuts to the site's real limit.
    private const int LongestDescription = 100_000;

    /// <summary>Why the ticket is a bug without a rep saying so ("tag bug"), or null when it is not.</summary>
    public string? Match(Ticket ticket) => settings.Match.Select(condition => condition.Match(ticket)).FirstOrDefault(reason => reason is not null);

    /// <summary>The issue to be made for a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="reporter">The rep who reports it, or null.</param>
    public NewIssue Compose(Ticket ticket, string? reporter)
    {
        var route = RouteOf(ticket);
        return new NewIssue(
            route?.Project ?? settings.Project, route?.IssueType ?? settings.IssueType, CleanSummary.Of(Shown(ticket)), Description(ticket, reporter))
        {
            Components = [.. route?.Components ?? []],
            Labels = [.. new[] { bridgeLabel }.Concat(settings.Labels).Concat(route?.Labels ?? []).Distinct(StringComparer.Ordinal)],
            Priority = route?.Priority,
            Fields = settings.Environment
                .Where(field => field.JiraField is not null && ticket.Fields.ContainsKey(field.Field))
                .ToImmutableSortedDictionary(field => field.JiraField!, field => ticket.Fields[field.Field], StringComparer.Ordinal),
            RestUrl = ticket.Url,
        };
    }

    /// <summary>The project in which a ticket is filed, and the first component that its issue gets, or null.</summary>
    internal (string Project, string? Component) PlaceOf(Ticket ticket)
    {
        var route = RouteOf(ticket);
        return (route?.Project ?? settings.Project, route?.Components.FirstOrDefault());
    }

    private FilingRoute? RouteOf(Ticket ticket) => settings.Routes.FirstOrDefault(candidate => candidate.When.Match(ticket) is not null);

    /// <summary>A description as <see cref="Compose"/> made it, without the customer's words: for a filing that waited while they were taken back.</summary>
    public static RichText WithoutWords(RichText description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new RichText([.. description.Blocks.Select(block => block is Quote ? Said("The customer's message is not shown here: it was taken back in the helpdesk.") : block)]);
    }

    /// <summary>The ticket as engineers may see it: without its first message where that must stay in the helpdesk.</summary>
    private static Ticket Shown(Ticket ticket) => VisibilityDecision.OfFirstMessage(ticket).Crosses ? ticket : ticket with { Description = RichText.Empty };

    private RichText Description(Ticket ticket, string? reporter) =>
        RichText.Of([.. Origin(ticket, reporter), Words(ticket), .. Environment(ticket)]);

    private static Block Words(Ticket ticket)
    {
        if (VisibilityDecision.OfFirstMessage(ticket) is { Crosses: false, Reason: var why })
        {
            return Said($"The customer's message is not shown here: {why}.");
        }

        return ticket.Description.IsEmpty
            ? new Quote([Said("The ticket has no text.")])
            : new Quote(TextCut.ToFit(ticket.Description, LongestDescription, text => PlainText.Of(text).Length, ticket.Url).Blocks);
    }

    private static Paragraph Said(string text) => Paragraph.Of(new TextRun(text, TextMarks.Emphasis));

    private static ImmutableArray<Block> Origin(Ticket ticket, string? reporter)
    {
        var who = ticket.Requester?.AccountName is { Length: > 0 } account ? $"a customer of {account}" : "a customer";
        return
        [
            Paragraph.Of(
                new TextRun(reporter is null ? $"Reported by {who} in " : $"Reported by {reporter} for {who} in "),
                Text.Link.To(ticket.Url, $"ticket {ticket.Id}"),
                new TextRun(":")),
        ];
    }

    private ImmutableArray<Block> Environment(Ticket ticket)
    {
        var known = settings.Environment
            .Where(field => ticket.Fields.ContainsKey(field.Field))
            .Select(field => new ListItem([Paragraph.Of(
                new TextRun((field.Label ?? field.Field) + ": ", TextMarks.Strong), new TextRun(CleanText.OneLine(ticket.Fields[field.Field].ToString())))]))
            .ToImmutableArray();
        return known.IsEmpty ? [] : [new Heading(3, [new TextRun("Environment")]), new BlockList(false, known)];
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Rules;

/// <summary>The description of an issue that is filed for a ticket.</summary>
/// <param name="settings">What of the ticket is shown.</param>
internal sealed class DescriptionText(FilingSettings settings)
{
    /// <summary>Stands over what a rep says about how the bug is seen.</summary>
    public const string Steps = "Steps to reproduce";

    /// <summary>Stands over fields of the ticket.</summary>
    public const string Environment = "Environment";

    // Longer than any Jira text can be, so that nothing is lost here; the connector cuts to the site's real limit.
    private const int Longest = 100_000;

    /// <summary>The description.</summary>
    /// <param name="ticket">The ticket, with its whole thread where messages beside the first are quoted.</param>
    /// <param name="reporter">The rep who reports it, or null.</param>
    /// <param name="report">What the rep says of the bug, or null.</param>
    public RichText Of(Ticket ticket, string? reporter, BugReport? report)
    {
        var quotes = BugReport.QuotesOf(report);
        var isFirst = BugReport.IsFirstQuoted(report);
        return RichText.Of(
            [
                Origin(ticket, reporter, isFirst),
                .. isFirst ? [Words(ticket)] : Array.Empty<Block>(),
                .. LongTitle(report),
                .. ticket.Comments.Where(message => quotes.Contains(message.Id, StringComparer.Ordinal)).SelectMany(message => Later(ticket, message)),
                .. StepsOf(report),
                .. EnvironmentOf(ticket),
            ]);
    }

    /// <summary>Whose words they are: "a customer of Acme", as engineers are told it.</summary>
    public static string Customer(Ticket ticket) => ticket.Requester?.AccountName is { Length: > 0 } account ? $"a customer of {account}" : "a customer";

    /// <summary>A sentence of the bridge's own.</summary>
    public static Paragraph Said(string text) => Paragraph.Of(new TextRun(text, TextMarks.Emphasis));

    private static Paragraph Origin(Ticket ticket, string? reporter, bool isQuoted)
    {
        var who = Customer(ticket);
        return Paragraph.Of(
            new TextRun(reporter is null ? $"Reported by {who} in " : $"Reported by {reporter} for {who} in "),
            Link.To(ticket.Url, $"ticket {ticket.Id}"),
            new TextRun(isQuoted ? ":" : "."));
    }

    private static Block Words(Ticket ticket)
    {
        if (VisibilityDecision.OfFirstMessage(ticket) is { Crosses: false, Reason: var why })
        {
            return Said($"The customer's message is not shown here: {why}.");
        }

        return ticket.Description.IsEmpty ? new Quote([Said("The ticket has no text.")]) : Quoted(ticket, ticket.Description);
    }

    /// <summary>What the customer wrote later, without what that quotes: the reps' replies are not the customer's words.</summary>
    private static IEnumerable<Block> Later(Ticket ticket, TicketComment message)
    {
        var own = AuthoredText.Of(message.Body).Own;
        return VisibilityDecision.OfQuote(ticket, message.Id).Crosses && !own.IsEmpty
            ? [Paragraph.Of(new TextRun($"{Added} {message.CreatedAt.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}:")), Quoted(ticket, own)]
            : [];
    }

    /// <summary>Begins the line over what the customer wrote later.</summary>
    public const string Added = "The customer added on";

    private static Quote Quoted(Ticket ticket, RichText words) => new(TextCut.ToFit(words, Longest, text => PlainText.Of(text).Length, ticket.Url).Blocks);

    /// <summary>A title that Jira would not take is shortened there, and stands here whole.</summary>
    private static IEnumerable<Block> LongTitle(BugReport? report) =>
        report?.Title is { } title && CleanText.OneLine(title).Length > CleanSummary.Longest ? [Paragraph.Of(new TextRun(CleanText.OneLine(title)))] : [];

    private static IEnumerable<Block> StepsOf(BugReport? report) =>
        report?.Steps is { Length: > 0 } steps ? [new Heading(3, [new TextRun(Steps)]), .. PlainText.Read(steps).Blocks] : [];

    private ImmutableArray<Block> EnvironmentOf(Ticket ticket)
    {
        var known = settings.Environment
            .Where(field => ticket.Fields.ContainsKey(field.Field))
            .Select(field => new ListItem([Paragraph.Of(
                new TextRun((field.Label ?? field.Field) + ": ", TextMarks.Strong), new TextRun(CleanText.OneLine(ticket.Fields[field.Field].ToString())))]))
            .ToImmutableArray();
        return known.IsEmpty ? [] : [new Heading(3, [new TextRun(Environment)]), new BlockList(false, known)];
    }
}

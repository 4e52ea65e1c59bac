using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Panel;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>What a rep enters about a bug. Everything may be missing, or wrong.</summary>
internal sealed class FilingInput
{
    /// <summary>The longest title, in characters: Jira's limit.</summary>
    public const int LongestTitle = 255;

    /// <summary>The longest steps, in characters.</summary>
    public const int LongestSteps = 10_000;

    /// <summary>Whether the form had these fields: where it had not, the ticket is filed as it is.</summary>
    public bool IsGiven { get; set; }

    /// <summary>What is wrong.</summary>
    public string? Title { get; set; }

    /// <summary>How the bug is seen.</summary>
    public string? Steps { get; set; }

    /// <summary>A severity, or empty.</summary>
    public string? Severity { get; set; }

    /// <summary>A component, or empty for none.</summary>
    public string? Component { get; set; }

    /// <summary>The messages that are chosen.</summary>
    public IList<string> Quotes { get; set; } = [];

    /// <summary>The <see cref="Print"/> of what was shown as Jira would get it; null when nothing was.</summary>
    public string? Previewed { get; set; }

    /// <summary>Tells what was entered from anything else.</summary>
    public string Print => Core.Remotes.Stamp.For(["bug", OneTitle, CleanSteps, Severity ?? string.Empty, Component ?? string.Empty, .. Quotes]);

    /// <summary>The title on one line.</summary>
    public string OneTitle => CleanText.OneLine(Title);

    /// <summary>The steps with one kind of line end, and without what no remote takes.</summary>
    public string CleanSteps => CleanText.Of(Steps).Trim();

    /// <summary>What is proposed, as if a rep had entered it.</summary>
    public static FilingInput Of(FilingSheet sheet) => new()
    {
        IsGiven = true,
        Title = sheet.Title,
        Severity = sheet.Severity,
        Component = sheet.Component,
        Quotes = [.. sheet.Quotes.Where(quote => quote.IsFirst).Select(quote => quote.Id)],
    };

    /// <summary>What was entered as what may be entered, for a ticket whose helpdesk cannot be asked now: so nothing of it is lost.</summary>
    public FilingSheet Sheet(TicketState ticket, Words words) => new(string.Empty, CleanText.OneLine(ticket.Subject))
    {
        Components = Kept(Component),
        Severities = Kept(Severity),
        Quotes = [.. Quotes.Select(id => new FilingQuote(id, ticket.CreatedAt, words["This message cannot be shown now."], id == BugReport.FirstMessage))],
    };

    private static FilingChoice? Kept(string? value) => string.IsNullOrEmpty(value) ? null : new FilingChoice(value, value, IsRequired: false, [value]);

    /// <summary>What the rep says; null for nothing. What is as it was proposed is left to the rules, as without a panel.</summary>
    public BugReport? Report(FilingSheet sheet)
    {
        if (!IsGiven)
        {
            return null;
        }

        var offered = sheet.Quotes.Select(quote => quote.Id).ToList();
        ImmutableArray<string> chosen = [.. offered.Where(Quotes.Contains)];
        var isAsEver = offered.Count == 0 || (chosen is [var only] && only == BugReport.FirstMessage);
        var report = new BugReport
        {
            Title = OneTitle == sheet.Title ? null : OneTitle,
            Steps = CleanSteps.Length == 0 ? null : CleanSteps,
            Severity = string.IsNullOrEmpty(Severity) ? null : Severity,
            Component = sheet.Components is null || (Component ?? string.Empty) == (sheet.Component ?? string.Empty) ? null : Component ?? string.Empty,
            Quotes = isAsEver ? null : chosen,
        };
        return report == new BugReport() ? null : report;
    }
}

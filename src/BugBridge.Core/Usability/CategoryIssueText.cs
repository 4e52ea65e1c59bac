using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Rules;
using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>
/// Words the issue for a whole category: figures and masked examples. No links, since whoever reads the issue need not be allowed to read the
/// tickets; their numbers are enough for who is.
/// </summary>
/// <param name="settings">Where such issues go; where it does not say, where tickets go.</param>
/// <param name="filing">Where tickets go.</param>
/// <param name="label">The label that every bridged issue carries.</param>
internal sealed class CategoryIssueText(UsabilitySettings settings, FilingSettings filing, string label)
{
    private const int LongestSummary = 255;

    public NewIssue Of(CategoryIssueAsked asked)
    {
        var category = asked.Category;
        var summary = CleanText.OneLine($"Usability: {category.Name} ({Counted.Of(category.Tickets, "ticket")} in {asked.Period})");
        return new NewIssue(
            settings.Project ?? filing.Project,
            settings.IssueType ?? filing.IssueType,
            summary.Length > LongestSummary ? summary[..(LongestSummary - 1)] + "…" : summary,
            RichText.Of([.. Figures(asked), .. Examples(category)]))
        {
            Labels = [.. new[] { label }.Concat(filing.Labels).Append("usability").Distinct(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<Block> Figures(CategoryIssueAsked asked)
    {
        var category = asked.Category;
        var lines = new List<string>
        {
            $"{Counted.Of(category.Tickets, "ticket")} from {Counted.Of(category.Customers, "customer")} of {Counted.Of(category.Accounts, "account")}",
            string.Create(CultureInfo.InvariantCulture, $"{category.Share ?? 0:P0} of the usability tickets of {asked.Period}"),
        };
        if (category is { Before: { } before, Mean: { } mean })
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{before} in the period before, {mean:0.#} in the mean of the last three"));
        }

        lines.Add(Counted.Of(category.Replies, "public reply", "public replies"));
        if (category is { HoursMedian: { } median, Hours90: { } longest, Unsolved: { } unsolved })
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"Half were solved within {median:0.#} hours of calendar time, nine of ten within {longest:0.#}; {unsolved} not solved yet"));
        }

        if (category is { BusinessHoursMedian: { } businessMedian, BusinessHours90: { } businessLongest })
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"In business hours, half were solved within {businessMedian:0.#}, nine of ten within {businessLongest:0.#}"));
        }

        return
        [
            Paragraph.Of(new TextRun("Asked for by "), new TextRun(CleanText.OneLine(asked.By), TextMarks.Strong), new TextRun($" in the usability review of {asked.Period}, for the category "), new TextRun(category.Name, TextMarks.Strong), new TextRun(":")),
            new BlockList(false, [.. lines.Select(line => new ListItem([Paragraph.Of(new TextRun(line))]))]),
        ];
    }

    private static IEnumerable<Block> Examples(CategoryFigures category)
    {
        if (category.Examples.IsEmpty)
        {
            yield break;
        }

        yield return new Heading(3, [new TextRun("In customers' words")]);
        foreach (var example in category.Examples)
        {
            yield return Paragraph.Of(new TextRun($"Ticket {example.TicketId}: "), new TextRun(example.Subject, TextMarks.Strong));
            yield return new Quote(RichText.FromPlain(example.Text.Length == 0 ? example.Subject : example.Text).Blocks);
        }
    }
}

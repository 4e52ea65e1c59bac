using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Usability;

/// <summary>The tickets behind the figures of the usability review, each with what placed it.</summary>
internal sealed class CaseLists(UsabilityReviews reviews, ICaseView cases, IBridgeView view, TicketLists lists) : IFigureSource
{
    /// <summary>The breakdown by category, by id.</summary>
    public const string Category = "category";

    /// <summary>The breakdown by category and issue: both ids with a dot between them.</summary>
    public const string Issue = "issue";

    /// <summary>The breakdown by what placed the tickets.</summary>
    public const string Sign = "sign";

    /// <summary>All tickets of a category since a moment, whatever the period; by <see cref="Moment"/>.</summary>
    public const string Since = "since";

    /// <summary>The breakdown by category and moment: the id and the moment in ticks, UTC, with a dot between them.</summary>
    public const string Moment = "moment";

    public string Name => UsabilityPack.Report;

    public async Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken)
    {
        if (figure is { Of: Since, By: Moment, Key: { } since })
        {
            return await SinceAsync(since, words, cancellationToken);
        }

        return await QuestionAsync(figure, cancellationToken) is { } question && await reviews.TicketsAsync(question, period, cancellationToken) is { } ids
            ? Of(Title(question, figure, words), ids, words)
            : null;
    }

    private async Task<FigureList?> SinceAsync(string key, Words words, CancellationToken cancellationToken) =>
        Parted(key) is (var category, var moment) && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && new DateTimeOffset(ticks, TimeSpan.Zero) is var from
            ? Of($"{NameOf(category)} · {words.Of("since {0}", words.Time(from))}", await reviews.SinceAsync(category, from, cancellationToken), words)
            : null;

    private async Task<CaseQuestion?> QuestionAsync(FigureAddress figure, CancellationToken cancellationToken)
    {
        if (NamesOf<CaseFigure>.Find(figure.Of) is not { } of)
        {
            return null;
        }

        return (figure.By, figure.Key) switch
        {
            (null, _) => new CaseQuestion(of),
            (_, null) => null,
            _ when of == CaseFigure.Spam => null,
            (Category, { } category) => new CaseQuestion(of) { CategoryId = category },
            (Sign, { } sign) when NamesOf<PlacedBy>.Find(sign) is { } by => new CaseQuestion(of) { By = by },
            (Issue, { } both) when Parted(both) is (var category, var issueId) && await view.FindIssueAsync(issueId, cancellationToken) is { } issue =>
                new CaseQuestion(of) { CategoryId = category, IssueId = issue.Id },
            _ => null,
        };
    }

    private FigureList Of(string title, ImmutableArray<string> ids, Words words) => lists.Of(
        title,
        ids,
        words,
        [new("category", words["Category"]), new("why", words["Why"])],
        async (tickets, cancellationToken) =>
        {
            var placed = (await cases.FindAsync([.. tickets.Select(ticket => ticket.Id)], cancellationToken)).ToDictionary(one => one.TicketId, one => one.Placement, StringComparer.Ordinal);
            return ticket => Cells(placed.GetValueOrDefault(ticket.Id), words);
        });

    private PackCell[] Cells(Placement? placement, Words words) => placement is null
        ? [PackCell.Of(null), PackCell.Of(null)]
        :
        [
            new PackCell(placement.CategoryId is { } id ? NameOf(id) : words["Unplaced"], placement.CategoryId),
            PackCell.Of(words.Meaning(placement.By).Name + (placement.Evidence is null ? string.Empty : $": {placement.Evidence}")),
        ];

    private string Title(CaseQuestion question, FigureAddress figure, Words words)
    {
        var name = words.Name(question.Figure);
        return figure.By switch
        {
            Category or Issue => $"{name} · {NameOf(question.CategoryId!)}",
            Sign => $"{name} · {words["Placed by"]}: {words.Meaning(question.By!.Value).Name}",
            _ => name,
        };
    }

    private string NameOf(string categoryId) => reviews.Categories?.Find(categoryId)?.Name ?? categoryId;

    private static (string First, string Second)? Parted(string key) => key.LastIndexOf('.') is > 0 and var at ? (key[..at], key[(at + 1)..]) : null;
}

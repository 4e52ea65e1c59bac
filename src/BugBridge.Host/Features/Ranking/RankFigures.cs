using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The issues of the ranking, and the tickets behind them.</summary>
internal sealed class RankFigures(RankReports reports, IBridgeView view, TicketLists lists, TimeProvider clock) : IFigureSource
{
    /// <summary>All issues of the ranking.</summary>
    public const string Issues = "issues";

    /// <summary>Those of the issues that the report names whose promised date has passed.</summary>
    public const string Late = "late";

    /// <summary>The breakdown by issue.</summary>
    public const string Issue = "issue";

    public string Name => RankingPack.Report;

    public async Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken)
    {
        if (figure is { Of: Issues or Late, By: null })
        {
            var issues = await reports.IssuesAsync(period, cancellationToken);
            return figure.Of == Issues
                ? FigureList.Of(words["Open issues with tickets"], issues, some => Table(some, period, words))
                : FigureList.Of(words["Past their promised date"], [.. issues.Take(RankReports.MostIssues).Where(one => one.IsLate)], some => Table(some, period, words));
        }

        return NamesOf<RankFigure>.Find(figure.Of) is not { } asked || figure.By is not (null or Issue) || (figure.By is null) != (figure.Key is null) ? null
            : await TicketsAsync(asked, figure.Key, period, words, cancellationToken);
    }

    /// <summary>The tickets behind issues, each with why it stands behind its own.</summary>
    public static FigureList Linked(TicketLists lists, string title, ImmutableArray<string> ids, IBridgeView view, Words words) => lists.Of(
        title,
        ids,
        words,
        [new("issue", words["Issue"]), new("why", words["Why"]), new("linked", words["Linked on"])],
        async (tickets, cancellationToken) =>
        {
            var keys = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var id in tickets.Select(ticket => ticket.Link?.IssueId).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                keys[id] = (await view.FindIssueAsync(id, cancellationToken))?.Key ?? id;
            }

            return ticket => Cells(ticket.Link, keys, words);
        });

    private async Task<FigureList?> TicketsAsync(RankFigure figure, string? issueId, Period period, Words words, CancellationToken cancellationToken)
    {
        var name = figure switch
        {
            RankFigure.Recent => words["Tickets in the period"],
            RankFigure.Before => words["Tickets in the period before"],
            _ => words["Tickets"],
        };
        var issue = issueId is null ? null : await view.FindIssueAsync(issueId, cancellationToken);
        if (issueId is not null && issue is null)
        {
            return null;
        }

        var ids = await reports.TicketsAsync(period, figure, issue?.Id, cancellationToken);
        return Linked(lists, issue is null ? name : $"{name} · {issue.Key}", ids, view, words);
    }

    private static PackCell[] Cells(TicketLink? link, Dictionary<string, string> keys, Words words)
    {
        var key = link?.IssueId is { } id ? keys.GetValueOrDefault(id, id) : null;
        return
        [
            PackCell.Of(key, key is null ? null : PageAddress.OfIssue(key)),
            PackCell.Of(link is null ? null : words.Origin(link.Origin) + (link.By is null ? string.Empty : $" ({link.By})")),
            words.Cell(link?.Since),
        ];
    }

    private PackTable Table(IEnumerable<RankedIssue> issues, Period period, Words words) => new(
        "issues",
        words["Issues"],
        [
            new("issue", words["Issue"]), new("summary", words["Summary"]), new("status", words["Status"]), new("place", words["Place"], true),
            new("score", words.ScoreTitle(period, clock.GetUtcNow()), true), new("tickets", words["Tickets"], true), new("promised", words["Promised for"]),
        ],
        [
            .. issues.Select(one => ImmutableArray.Create(
                PackCell.Of(one.Facts.Issue.Key, PageAddress.OfIssue(one.Facts.Issue.Key)),
                PackCell.Of(one.Facts.Summary),
                PackCell.Of(one.Facts.Status),
                words.PlaceCell(one.Place),
                words.Cell(one.Score.Rounded),
                words.Cell(one.Facts.Tickets).Listed(RankingPack.Behind(RankFigure.Tickets, period, one.Facts.Issue.Id)),
                words.Cell(one.Facts.Promised))),
        ])
    {
        IfEmpty = words["No open issue had a ticket by the end of this period."],
    };
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Ranking;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>The ranked issues for files.</summary>
internal sealed class IssueListSource(RankingBoard board, IRankView ranks) : IListSource
{
    public string Name => "issues";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = IssueQuery.Of(query);
        var known = (await ranks.SegmentsAsync(cancellationToken)).FirstOrDefault(segment => segment == asked.Segment);
        var ranking = asked.WithDone ? await board.ReadWithDoneAsync(cancellationToken) : await board.ReadAsync(cancellationToken);
        yield return Table((asked with { Segment = known }).In(ranking.Issues), words);
    }

    private PackTable Table(IEnumerable<RankedIssue> issues, Words words) => new(
        Name,
        words["Issues"],
        [
            new("issue", words["Issue"]), new("summary", words["Summary"]), new("place", words["Place"], true), new("score", words["Score"], true), new("tickets", words["Tickets"], true),
            new("customers", words["Customers"], true), new("accounts", words["Accounts"], true), new("revenue", words["Revenue"], true), new("status", words["Status"]),
            new("estimate", words["Estimate"]), new("latest", words["Latest ticket"]), new("url", words["Address"]),
        ],
        [.. issues.Select(one => Row(one, words))])
    {
        IfEmpty = words["No issue fits."],
    };

    private static ImmutableArray<PackCell> Row(RankedIssue one, Words words) =>
    [
        PackCell.Of(one.Facts.Issue.Key), PackCell.Of(one.Facts.Summary), one.Place is { } place ? words.Cell(place) : PackCell.Of(string.Empty), words.Cell((long)one.Score.Rounded), words.Cell(one.Facts.Tickets), words.Cell(one.Facts.Customers),
        words.Cell(one.Facts.Accounts), words.MoneyCell(one.Facts.MonthlyRevenueCents), PackCell.Of(one.Facts.Status), words.Cell(one.Facts.Promised), words.Cell(one.Facts.Latest),
        PackCell.Of(one.Facts.Url),
    ];
}

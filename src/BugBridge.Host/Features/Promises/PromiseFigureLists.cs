using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Promises;

/// <summary>The promised dates behind the figures of promises, the tickets that a date was told to, and those that wait for an issue.</summary>
internal sealed class PromiseFigureLists(PromiseReports reports, IBridgeView view, TicketLists lists) : IFigureSource
{
    /// <summary>The tickets that a date was told to; by <see cref="Date"/>.</summary>
    public const string Told = "told-to";

    /// <summary>The tickets that wait for an issue; by <see cref="RankFigures.Issue"/>.</summary>
    public const string Waiting = "waiting";

    /// <summary>The breakdown by date: the issue's id and the date's number, with a dot between them.</summary>
    public const string Date = "date";

    public string Name => PromisesPack.Report;

    public async Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken) => figure switch
    {
        { Of: Told, By: Date, Key: { } key } => await ToldAsync(key, words, cancellationToken),
        { Of: Waiting, By: RankFigures.Issue, Key: { } key } => await view.FindIssueAsync(key, cancellationToken) is { } issue
            ? RankFigures.Linked(lists, $"{words["Tickets waiting"]} · {issue.Key}", await reports.WaitingAsync(issue.Id, cancellationToken), view, words)
            : null,
        { By: null } when NamesOf<PromiseFigure>.Find(figure.Of) is { } of => FigureList.Of(
            words.Name(of), await reports.DatesAsync(of, period, cancellationToken), some => Table(some, period, words)),
        _ => null,
    };

    /// <summary>The list of the tickets that a date was told to.</summary>
    public static FigureAddress ToldTo(Promise promise, Period period) =>
        new("promises", period.ToString(), Told) { By = Date, Key = string.Create(CultureInfo.InvariantCulture, $"{promise.Issue.Id}.{promise.Id}") };

    private async Task<FigureList?> ToldAsync(string key, Words words, CancellationToken cancellationToken)
    {
        if (key.Split('.') is not [var issueId, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var promiseId)
            || await view.FindIssueAsync(issueId, cancellationToken) is not { } issue)
        {
            return null;
        }

        var told = await reports.ToldAsync(issue.Id, promiseId, cancellationToken);
        var moments = told.ToDictionary(one => one.TicketId, one => one.At, StringComparer.Ordinal);
        return lists.Of(
            $"{words["Tickets told"]} · {issue.Key}",
            [.. told.OrderByDescending(one => one.At).ThenByDescending(one => one.TicketId, StringComparer.Ordinal).Select(one => one.TicketId)],
            words,
            [new("why", words["Why"]), new("told", words["Told on"])],
            ticket => [PackCell.Of(words.Of("told that {0} is expected on {1}", issue.Key, words.Date(told[0].Date))), words.Cell(moments[ticket.Id])]);
    }

    private static PackTable Table(IEnumerable<JudgedPromise> dates, Period period, Words words) => new(
        "dates",
        words["Dates"],
        [
            new("issue", words["Issue"]), new("summary", words["Summary"]), new("promised", words["Promised for"]), new("told", words["Told on"]),
            new("outcome", words["Outcome"]), new("done", words["Done on"]), new("released", words["Released on"]), new("tickets", words["Tickets told"], true), new("source", words["Source"]),
        ],
        [.. dates.Select(one => Row(one, period, words))])
    {
        IfEmpty = words["No fix date was announced, changed or due in this period."],
    };

    private static ImmutableArray<PackCell> Row(JudgedPromise one, Period period, Words words) =>
    [
        PackCell.Of(one.Promise.Issue.Key, PageAddress.OfIssue(one.Promise.Issue.Key)),
        PackCell.Of(one.Promise.Summary),
        words.Cell(one.Promise.Date),
        words.Cell(one.Promise.ToldAt),
        new PackCell(words[PromisesPack.Outcome(one.Promise, one.Fate)], one.Fate.ToString()),
        words.Cell(one.Promise.DoneAt),
        PromisesPack.Released(one.Promise, words),
        words.Cell(one.Promise.Tickets).Listed(ToldTo(one.Promise, period)),
        PackCell.Of(PromisesPack.Source(one.Promise, words)),
    ];
}

using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Recognition;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Recognition;

/// <summary>The reps whose reports helped in a period, and the thanks for the team channel.</summary>
[PackName(Report)]
internal sealed class RecognitionPack(IRecognitionView view, RecognitionSettings settings, TimeProvider clock) : IPackSource
{
    /// <summary>The report's name.</summary>
    public const string Report = "reporters";

    public string Name => Report;

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var board = await view.LeaderboardAsync(settings.Weights, period, clock.GetUtcNow(), cancellationToken);
        return new Pack(
            Name,
            words.Of("Who reported the bugs, {0}", words.Name(period)),
            board.At,
            [
                Board(board, words),
                new PackText(Rules(board.Weights, words)),
                new PackText(words["Confirmed means that engineering treated it as a bug: somebody started to work on the issue, or it was done, and it was not closed as rejected (resolutions such as Won't Do, Cannot Reproduce or Duplicate)."]),
                new PackHeading(words["Thanks for the team channel"]),
                board.Reps.IsEmpty
                    ? new PackText(words["No reports to thank for in this period yet."])
                    : new PackQuote(Thanks(board, words), words["to be copied into the team channel"], null),
            ],
            board);
    }

    /// <summary>The thank-you text.</summary>
    public static string Thanks(Leaderboard board, Words words)
    {
        var reps = board.Reps.Select(rep => $"{rep.Name} ({string.Join(", ", Deeds(rep, words))})").ToList();
        var all = reps.Count == 1 ? reps[0] : words.Of("{0} and {1}", string.Join(", ", reps.SkipLast(1)), reps[^1]);
        return words.Of(
            "{0}: thank you, {1}! What you reported helped engineering to find and fix what troubles our customers.", words.Name(board.Period), all);
    }

    private static IEnumerable<string> Deeds(RepScore rep, Words words)
    {
        if (rep.Confirmed > 0)
        {
            yield return rep.Confirmed == 1 ? words["1 bug confirmed"] : words.Of("{0} bugs confirmed", words.Number(rep.Confirmed));
        }

        if (rep.Fixed > 0)
        {
            yield return rep.Fixed == 1 ? words["1 fix made"] : words.Of("{0} fixes made", words.Number(rep.Fixed));
        }

        if (rep.Duplicates > 0)
        {
            yield return rep.Duplicates == 1 ? words["1 duplicate recognised"] : words.Of("{0} duplicates recognised", words.Number(rep.Duplicates));
        }
    }

    private static string Rules(RecognitionWeights weights, Words words) => words.Of(
        "Points: {0} for a bug that a rep reported first and engineering confirmed, {1} more when it was fixed, {2} for an issue that a rep merged into a confirmed bug as its duplicate. Of issues that were merged, the rep of the oldest one reported first, whichever survived. Tickets that join an issue count for their accounts in the ranking, not for reps. Rejected reports and duplicates of one's own reports count nothing. Reps who opted out are hidden.",
        words.Number(weights.Confirmed),
        words.Number(weights.Fixed),
        words.Number(weights.Duplicate));

    private static PackTable Board(Leaderboard board, Words words) => new(
        "reps",
        words["Reps by points"],
        [
            new("rep", words["Rep"]),
            new("place", words["Place"], true),
            new("points", words["Points"], true),
            new("confirmed", words["Bugs confirmed"], true),
            new("fixed", words["Fixes made"], true),
            new("duplicates", words["Duplicates recognised"], true),
        ],
        [
            .. board.Reps.Select(rep => ImmutableArray.Create(
                PackCell.Of(rep.Name), words.Cell(rep.Place), words.Cell(rep.Points),
                words.Cell(rep.Confirmed).Listed(Behind(DeedKind.Confirmed, rep, board)), words.Cell(rep.Fixed).Listed(Behind(DeedKind.Fixed, rep, board)), words.Cell(rep.Duplicates).Listed(Behind(DeedKind.Duplicate, rep, board)))),
        ])
    {
        Chart = board.Reps.IsEmpty ? null : new PackChart(ChartKind.Bars, 0, [2]),
        IfEmpty = words["Engineering confirmed no bug that a rep reported, and no duplicate was recognised, in this period."],
    };

    private static FigureAddress Behind(DeedKind kind, RepScore rep, Leaderboard board) =>
        FigureAddress.To("reporters", board.Period, kind) with { By = DeedLists.Rep, Key = rep.RepId };
}

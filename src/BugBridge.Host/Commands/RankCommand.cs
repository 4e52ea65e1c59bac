using System.CommandLine;
using System.Globalization;
using BugBridge.Core.Ranking;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary><c>rank</c>: the issues by what stands behind them.</summary>
internal static class RankCommand
{
    /// <summary>Below this, the parts of the scores would leave no room for summaries.</summary>
    private const int WideEnough = 140;

    private static readonly Option<bool> Csv = new("--csv") { Description = "Print comma-separated values instead of text." };
    private static readonly Option<int> Limit = MakeLimit();

    public static Command Create(Working working)
    {
        var command = new Command("rank", "List the open issues by score, highest first.")
        {
            Limit, Csv, BridgeOptions.Json,
        };
        RankFilter.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Csv) && result.GetValue(BridgeOptions.Json))
            {
                result.AddError("Give --json or --csv, not both.");
            }
        });
        command.SetAction(working(RankAsync));
        return command;
    }

    private static async Task<int> RankAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        var filter = RankFilter.Of(session.Arguments);
        var settings = session.Settings.Ranking;
        var now = session.Around.Clock.GetUtcNow();
        var segments = await store.Ranks.SegmentsAsync(cancellationToken);
        var facts = (await store.Ranks.FactsAsync(filter.Query(settings, now, segments), cancellationToken)).Where(filter.Passes).ToList();
        if (facts.Count == 0 && await FaultAsync(store, filter, new RankQuery(now, settings.GrowthDays) { WithDone = true }, cancellationToken) is { } fault)
        {
            session.Aside.Line(fault);
            return ExitCode.BadSettings;
        }

        var ranked = new RankFormula(settings, session.Settings.Reports.Zone).Rank(facts, now)
            .Take(session.Arguments.GetValue(Limit))
            .Select(one => RankView.Of(one.Facts, one.Score, settings.Currency))
            .ToList();
        Print(session, ranked, facts.Count, now);
        return ExitCode.Ok;
    }

    /// <summary>Only when nothing passed it is worth asking whether anything could have.</summary>
    private static async Task<string?> FaultAsync(BridgeStore store, RankFilter filter, RankQuery all, CancellationToken cancellationToken) =>
        filter.Fault(await store.Ranks.FactsAsync(all, cancellationToken), await store.Ranks.SegmentsAsync(cancellationToken));

    private static void Print(Session session, List<RankView> ranked, int count, DateTimeOffset now)
    {
        if (session.IsJson)
        {
            session.Answer.Data(new { At = now.UtcDateTime, Count = count, Issues = ranked });
            return;
        }

        var parts = RankFormula.PartNames;
        if (session.Arguments.GetValue(Csv))
        {
            session.Answer.Csv(RankView.CsvColumns(parts), ranked.Select(one => one.CsvRow()));
            return;
        }

        if (session.Answer.Width < WideEnough)
        {
            session.Answer.Table(RankView.ShortColumns, ranked.Select(one => one.ShortRow()));
            session.Answer.Line($"{ranked.Count} of {count} issues. Revenue in {session.Settings.Ranking.Currency} a month. 'bugbridge explain KEY' shows what a score is made of.");
            return;
        }

        session.Answer.Table(
            ["Issue", "Score", .. parts, "Summary"],
            ranked.Select(one => (string[])[one.Key, one.Score.ToString("0.0", CultureInfo.InvariantCulture), .. one.Parts.Select(part => part.Cell()), one.Summary]));
        session.Answer.Line(
            $"{ranked.Count} of {count} issues. Each part shows its amount, with its points in brackets; revenue in "
            + $"{session.Settings.Ranking.Currency} a month, age and broken promises in days.");
    }

    private static Option<int> MakeLimit()
    {
        var limit = new Option<int>("--limit") { Description = "Show at most this many issues.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit takes a number from 1.");
            }
        });
        return limit;
    }
}

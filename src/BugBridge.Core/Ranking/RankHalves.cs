using BugBridge.Core.Remotes;

namespace BugBridge.Core.Ranking;

/// <summary>The amounts that give half of a part's points; see <see cref="RankingSettings.Halves"/>.</summary>
public sealed class RankHalves
{
    /// <summary>Tickets. Few bugs ever get ten.</summary>
    public int Tickets { get; set; } = 10;

    /// <summary>Customers. Somewhat fewer than tickets, because some write twice.</summary>
    public int Customers { get; set; } = 8;

    /// <summary>Accounts. Fewer than customers, because several of one account write.</summary>
    public int Accounts { get; set; } = 5;

    /// <summary>Reps. Three independent reports make it certain.</summary>
    public int Reps { get; set; } = 3;

    /// <summary>Monthly revenue, in whole units of the currency. A handful of usual contracts.</summary>
    public int Revenue { get; set; } = 10_000;

    /// <summary>Tickets by which the last period exceeds the one before. Five more are hardly chance.</summary>
    public int Growth { get; set; } = 5;

    /// <summary>Days since the first ticket. About a release's time.</summary>
    public int AgeDays { get; set; } = 60;

    /// <summary>Days since the announced date. After a week customers ask.</summary>
    public int LateDays { get; set; } = 7;

    internal IEnumerable<SetupFault> Faults() =>
        new[]
        {
            (nameof(Tickets), Tickets), (nameof(Customers), Customers), (nameof(Accounts), Accounts), (nameof(Reps), Reps),
            (nameof(Revenue), Revenue), (nameof(Growth), Growth), (nameof(AgeDays), AgeDays), (nameof(LateDays), LateDays),
        }
        .Where(one => one.Item2 < 1)
        .Select(one => new SetupFault(one.Item1, $"{one.Item2} is out of range.", "Use a number from 1; to leave the part out, set its weight to 0."));
}

using BugBridge.Core.Remotes;

namespace BugBridge.Core.Ranking;

/// <summary>The most points that each part of the score can give; see <see cref="RankingSettings.Weights"/>.</summary>
public sealed class RankWeights
{
    /// <summary>For the number of tickets.</summary>
    public int Tickets { get; set; } = 10;

    /// <summary>For the number of customers; one who writes five times is one customer.</summary>
    public int Customers { get; set; } = 20;

    /// <summary>For the number of accounts; one counts once, however many of its people write, and a customer without one is one.</summary>
    public int Accounts { get; set; } = 15;

    /// <summary>For the number of reps involved: those who work on its tickets, filed it, or linked tickets to it.</summary>
    public int Reps { get; set; } = 5;

    /// <summary>For the recurring revenue of the accounts, where it was imported.</summary>
    public int Revenue { get; set; } = 15;

    /// <summary>For the accounts' segments; the one with the most points under SegmentPoints counts.</summary>
    public int Segment { get; set; } = 5;

    /// <summary>For severity: by the tickets' field (SeverityPoints), or where no ticket states one, by the priority (PriorityPoints).</summary>
    public int Severity { get; set; } = 10;

    /// <summary>For recent growth: by how many tickets the last GrowthDays exceed as many days before them.</summary>
    public int Growth { get; set; } = 10;

    /// <summary>For age: the days since the first ticket, so that nothing is forgotten for being small.</summary>
    public int Age { get; set; } = 5;

    /// <summary>For a broken promise: the days since the announced fix date, while the issue is not done.</summary>
    public int BrokenPromise { get; set; } = 5;

    internal IEnumerable<SetupFault> Faults()
    {
        var all = new[]
        {
            (nameof(Tickets), Tickets), (nameof(Customers), Customers), (nameof(Accounts), Accounts), (nameof(Reps), Reps), (nameof(Revenue), Revenue),
            (nameof(Segment), Segment), (nameof(Severity), Severity), (nameof(Growth), Growth), (nameof(Age), Age), (nameof(BrokenPromise), BrokenPromise),
        };
        foreach (var (name, weight) in all.Where(one => one.Item2 is < 0 or > 1000))
        {
            yield return new SetupFault(name, $"{weight} is out of range.", "Use a number from 0 to 1000.");
        }

        if (all.All(one => one.Item2 == 0))
        {
            yield return new SetupFault(string.Empty, "All weights are 0, so every score is.", "Give at least one part a weight.");
        }
    }
}

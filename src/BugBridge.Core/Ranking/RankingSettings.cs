using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Ranking;

/// <summary>How issues are ranked, and what of it is written to Jira.</summary>
public sealed class RankingSettings : ISettings
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    /// <summary>
    /// The most points that each part of the score can give; 0 leaves a part out. The defaults add up to 100, so that a score reads like a
    /// percentage. Customers weigh most, because they are waiting; tickets less, because one customer can write many.
    /// </summary>
    public RankWeights Weights { get; set; } = new();

    /// <summary>
    /// For each part that is an amount, the amount that gives half of its points; set it to what is a lot in your house. With
    /// L = ln(1 + amount) and H = ln(1 + half), a part gives weight * L / (L + H). The logarithm, because the tenth customer adds less than
    /// the second, and one giant must not drown all others; the quotient, because it never reaches the whole weight, so that more always
    /// ranks above less.
    /// </summary>
    public RankHalves Halves { get; set; } = new();

    /// <summary>The ticket field, by id or title, that says how severe a ticket is; none when left out.</summary>
    public string? SeverityField { get; set; }

    /// <summary>Values of that field, each with the share of the weight that it gives, in percent: "Outage": 100. The highest of an issue's tickets counts.</summary>
    public IDictionary<string, int> SeverityPoints { get; set; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Jira priorities, each with the share of severity's weight that it gives, in percent, where no ticket states a severity; 0 takes one of the
    /// default ones out. A priority that BugBridge itself raised does not count.
    /// </summary>
    public IDictionary<string, int> PriorityPoints { get; set; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Blocker"] = 100,
        ["Critical"] = 75,
        ["Highest"] = 100,
        ["High"] = 50,
    };

    /// <summary>Segments as imported with the accounts, each with the share of the weight that it gives, in percent: "Enterprise": 100.</summary>
    public IDictionary<string, int> SegmentPoints { get; set; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The length in days of the two periods that growth compares: 1 to 365. Two weeks even out weekends.</summary>
    public int GrowthDays { get; set; } = 14;

    /// <summary>The currency of all revenue, as its three letters; only shown, never converted.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>
    /// The Jira fields, by id or name, that the ranking is written to, so that JQL can sort and filter by them. One left out is not written.
    /// They are written to issues that are not done; an issue that is done is written once more when its number of tickets changes.
    /// </summary>
    public RankFields Fields { get; set; } = new();

    /// <summary>
    /// Priorities that issues are raised to, the lowest first. A priority is never lowered, and never raised on an issue whose priority a
    /// person set after it was made.
    /// </summary>
    public IList<PriorityThreshold> Priorities { get; set; } = [];

    /// <summary>The shortest time between two writes of the ranking to one issue: several tickets that join within it are one write.</summary>
    public TimeSpan WriteEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often BugBridge checks for issues whose ranking changed. This costs no calls.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether anything of the ranking is written to Jira.</summary>
    public bool IsWritten => Priorities.Count > 0 || Fields.Configured().Any();

    /// <summary>How severe a ticket is: of several values of its field the one that gives most. Null when it does not say.</summary>
    internal string? SeverityOf(Ticket ticket)
    {
        var stated = SeverityField is null ? null : ticket.Fields.GetValueOrDefault(SeverityField);
        return stated?.Where(SeverityPoints.ContainsKey).MaxBy(value => SeverityPoints[value]) ?? stated?.ToString();
    }

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        Weights.Faults().Under(nameof(Weights))
            .Concat(Halves.Faults().Under(nameof(Halves)))
            .Concat(SeverityFaults())
            .Concat(Shares(nameof(SeverityPoints), SeverityPoints))
            .Concat(Shares(nameof(PriorityPoints), PriorityPoints))
            .Concat(Shares(nameof(SegmentPoints), SegmentPoints))
            .Concat(Unless(GrowthDays is >= 1 and <= 365, nameof(GrowthDays), $"{GrowthDays} is out of range.", "Use 1 to 365 days."))
            .Concat(Unless(
                Currency.Length == 3 && Currency.All(char.IsAsciiLetterUpper), nameof(Currency), $"'{Currency}' is not a currency.", "Use its three capital letters, such as EUR."))
            .Concat(FieldFaults())
            .Concat(PriorityFaults())
            .Concat(TimeFaults(nameof(WriteEvery), WriteEvery))
            .Concat(TimeFaults(nameof(LookEvery), LookEvery));

    private IEnumerable<SetupFault> SeverityFaults() =>
        Unless(
            SeverityField is null || SeverityPoints.Count > 0,
            nameof(SeverityPoints),
            $"No value of the field '{SeverityField}' gives points.",
            "List its values with their percentages, or leave SeverityField out.")
        .Concat(Unless(
            SeverityField is not null || SeverityPoints.Count == 0,
            nameof(SeverityField),
            "SeverityPoints are given, and no field to read them from.",
            "Set the ticket field."));

    private static IEnumerable<SetupFault> Shares(string path, IDictionary<string, int> points) => points
        .Where(one => one.Value is < 0 or > 100)
        .Select(one => new SetupFault($"{path}:{one.Key}", $"{one.Value} is not a share in percent.", "Use a number from 0 to 100."));

    private IEnumerable<SetupFault> FieldFaults() => Fields.Configured()
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1 || string.IsNullOrWhiteSpace(group.Key))
        .Select(group => new SetupFault(
            nameof(Fields),
            string.IsNullOrWhiteSpace(group.Key) ? "A field has no name." : $"The field '{group.Key}' is used for more than one purpose.",
            "Use a different field for each purpose, or leave it out."));

    private IEnumerable<SetupFault> PriorityFaults()
    {
        for (var at = 0; at < Priorities.Count; at++)
        {
            var threshold = Priorities[at];
            if (string.IsNullOrWhiteSpace(threshold.Name))
            {
                yield return new SetupFault($"{nameof(Priorities)}:{at}:Name", "It is empty.", "Use a priority as Jira names it.");
            }

            if (threshold.FromScore < 1 || (at > 0 && threshold.FromScore <= Priorities[at - 1].FromScore))
            {
                yield return new SetupFault(
                    $"{nameof(Priorities)}:{at}:FromScore", $"{threshold.FromScore} does not follow.", "Use scores from 1, each higher than the one before it.");
            }
        }

        foreach (var twice in Priorities.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return new SetupFault(nameof(Priorities), $"The priority '{twice.Key}' is named twice.", "List each priority once.");
        }
    }

    private static IEnumerable<SetupFault> TimeFaults(string path, TimeSpan value) =>
        Unless(
            value >= TimeSpan.FromSeconds(1) && value <= LongestWait,
            path,
            $"{value} is out of range.",
            "Use a time from 00:00:01 to 7.00:00:00, as d.hh:mm:ss.");

    private static IEnumerable<SetupFault> Unless(bool isRight, string path, string problem, string remedy) =>
        isRight ? [] : [new SetupFault(path, problem, remedy)];
}

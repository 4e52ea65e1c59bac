using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Commands;

/// <summary>Which issues <c>rank</c> shows, and which of their tickets it counts.</summary>
internal sealed record RankFilter(string? Project, string? Component, DateOnly? Since, DateOnly? Until, string? Segment, bool WithDone)
{
    private static readonly Option<string?> ProjectOption = new("--project") { Description = "Only issues of this project, by its key." };
    private static readonly Option<string?> ComponentOption = new("--component") { Description = "Only issues with this component." };
    private static readonly Option<string?> SinceOption = DayOption("--since", "Count only tickets filed on this day (UTC) or later.");
    private static readonly Option<string?> UntilOption = DayOption("--until", "Count only tickets filed on this day (UTC) or earlier.");
    private static readonly Option<string?> SegmentOption = new("--segment") { Description = "Count only tickets of accounts in this segment." };
    private static readonly Option<bool> AllOption = new("--all") { Description = "Also show issues that are done." };

    /// <summary>Gives the command its filters.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { ProjectOption, ComponentOption, SinceOption, UntilOption, SegmentOption, AllOption })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (Day(result.GetValue(UntilOption)) < Day(result.GetValue(SinceOption)))
            {
                result.AddError("--until is before --since.");
            }
        });
    }

    /// <summary>The filters of a command line.</summary>
    public static RankFilter Of(ParseResult arguments) => new(
        arguments.GetValue(ProjectOption),
        arguments.GetValue(ComponentOption),
        Day(arguments.GetValue(SinceOption)),
        Day(arguments.GetValue(UntilOption)),
        arguments.GetValue(SegmentOption),
        arguments.GetValue(AllOption));

    /// <summary>The question to the store.</summary>
    /// <param name="settings">For the growth.</param>
    /// <param name="now">UTC.</param>
    /// <param name="segments">The segments that there are.</param>
    public RankQuery Query(RankingSettings settings, DateTimeOffset now, ImmutableArray<string> segments) => new(now, settings.GrowthDays)
    {
        WithDone = WithDone,
        Since = Start(Since),
        Until = Start(Until?.AddDays(1)),
        Segments = Segment is null ? null : [.. segments.Where(known => Same(known, Segment))],
    };

    /// <summary>Whether the issue's own properties pass.</summary>
    public bool Passes(RankFacts facts) =>
        (Project is null || Same(facts.Project, Project)) && (Component is null || facts.Components.Any(component => Same(component, Component)));

    /// <summary>What is wrong with the filters, held against all issues and segments that are known; null when nothing is.</summary>
    public string? Fault(IReadOnlyCollection<RankFacts> all, ImmutableArray<string> segments) =>
        Unknown("segment", Segment, segments)
        ?? Unknown("project", Project, all.Select(facts => facts.Project))
        ?? Unknown("component", Component, all.SelectMany(facts => facts.Components));

    private static string? Unknown(string what, string? asked, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return asked is null || names.Contains(asked, StringComparer.OrdinalIgnoreCase) ? null
            : names.Count == 0 ? $"There is no {what} '{asked}': none is known yet."
            : $"There is no {what} '{asked}'. There is: {string.Join(", ", names)}.";
    }

    private static Option<string?> DayOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Day(result.Tokens[0].Value) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a day such as 2026-03-01.");
            }
        });
        return option;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    private static DateTimeOffset? Start(DateOnly? day) => day is { } start ? new DateTimeOffset(start, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

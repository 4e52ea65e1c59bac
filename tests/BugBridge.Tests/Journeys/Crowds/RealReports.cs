using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Evaluation;

namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>
/// Tickets about bugs of a real project: the reports that its people marked as duplicates of each other, and, where a bug has fewer of them
/// than it is to have tickets, repeats of one of them as colleagues of its sender write them.
/// </summary>
internal sealed class RealReports(int bugs, int customers, int accounts, Random random)
{
    private const int FewestTickets = 3;
    private const int Sizes = 5;

    /// <summary>Three to seven tickets a bug, five on average, in the order in which they come.</summary>
    /// <param name="path">The labelled set.</param>
    public List<SentReport> Read(string path)
    {
        using var lines = File.OpenText(path);
        var groups = new LabelledLines().Read(lines).GroupBy(report => report.Group, report => report.Report, StringComparer.Ordinal)
            .Select(group => group.ToList()).Where(group => group.Count > 1).ToList();

        // Half of the bugs from those with more than two reports, and all from the whole of the project's history.
        var chosen = Spread([.. groups.Where(group => group.Count > 2)], bugs / 2).Concat(Spread([.. groups.Where(group => group.Count == 2)], bugs - (bugs / 2)));
        return [.. chosen.SelectMany((reports, bug) => Of(bug, reports, FewestTickets + (bug % Sizes))).OrderBy(_ => random.Next())];
    }

    private static IEnumerable<T> Spread<T>(List<T> all, int count) => Enumerable.Range(0, count).Select(at => all[at * all.Count / count]);

    private IEnumerable<SentReport> Of(int bug, List<Report> reports, int count)
    {
        var real = reports.Take(count).Select(report => new SentReport(bug, report.Title, report.Description, random.Next(customers))).ToList();
        return real.Concat(Enumerable.Range(0, count - real.Count).Select(number => Repeat(real[random.Next(real.Count)], number)));
    }

    /// <summary>The same title with other small words, the text with a greeting, a closing and other punctuation, from the same account.</summary>
    private SentReport Repeat(SentReport report, int number)
    {
        var (title, greeting, closing) = (number % 4) switch
        {
            0 => ($"{report.Subject} again", "Hello,", "Thanks and regards"),
            1 => ($"Please: {report.Subject}", "Hi,", "Thank you!"),
            2 => ($"{report.Subject}, please", "Good morning,", "Best regards"),
            _ => ($"The {report.Subject}!", "Hello there,", "Many thanks"),
        };
        var text = report.Text.Replace(". ", "; ", StringComparison.Ordinal).Replace('"', '\'');
        var colleague = (report.Sender + (accounts * random.Next(customers / accounts))) % customers;
        return new SentReport(report.Bug, title, $"{greeting}\n\n{text}\n\n{closing}", colleague);
    }
}

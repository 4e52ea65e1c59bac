using System.Collections.Immutable;
using BugBridge.Core.Duplicates.Words;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Turns a report's text into what the index keeps.</summary>
internal static class ReportIntake
{
    private const int LongestPrefix = 20;

    /// <summary>Reads a report; its words become known to the vocabulary, and are not counted yet.</summary>
    public static StoredReport Read(Report report, string group, Vocabulary vocabulary)
    {
        var words = ReportReader.Read(report);
        return new StoredReport
        {
            Id = report.Id,
            Group = group,
            Title = report.Title,
            Product = NullIfEmpty(report.Product),
            Component = NullIfEmpty(report.Component),
            CreatedAt = report.CreatedAt,
            Fields = [.. Enumerable.Range(0, ReportWords.Fields).Select(field => Counted(words[field], vocabulary))],
            Lengths = [.. Enumerable.Range(0, ReportWords.Fields).Select(field => words[field].Count)],
            Prefix = Prefix(report.Title),
            Marks = MarkReader.Read(report),
            Fingerprint = FingerprintOf(report),
        };
    }

    /// <summary>A hash of everything that is read of a report.</summary>
    public static int FingerprintOf(Report report) =>
        HashCode.Combine(report.Title, report.Description, NullIfEmpty(report.Product), NullIfEmpty(report.Component), report.CreatedAt);

    private static string? NullIfEmpty(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;

    private static WordCount[] Counted(IReadOnlyList<Word> words, Vocabulary vocabulary)
    {
        var counts = new Dictionary<int, int>(words.Count);
        foreach (var word in words)
        {
            var number = vocabulary.NumberOf(word);
            counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        return [.. counts.Select(count => new WordCount(count.Key, count.Value))];
    }

    private static string? Prefix(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 0 and < LongestPrefix)
        {
            return title[..colon].Trim().ToLowerInvariant();
        }

        var bracket = title.IndexOf(']', StringComparison.Ordinal);
        return title.StartsWith('[') && bracket is > 0 and < LongestPrefix ? title[1..bracket].Trim().ToLowerInvariant() : null;
    }
}

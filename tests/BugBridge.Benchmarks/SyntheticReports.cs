using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Evaluation;

namespace BugBridge.Benchmarks;

/// <summary>
/// As many labelled reports as are wanted, the same at every run: words are as rare as in a language, one report in twenty says the same as
/// an earlier one in half of its words. For measuring time and memory; how well duplicates are found is measured on real reports.
/// </summary>
internal static class SyntheticReports
{
    private const int Words = 300_000;
    private const int WordsInTitle = 8;
    private const int WordsInText = 110;
    private const int OneRepeatsIn = 20;
    private const int Years = 4;

    private static readonly DateTimeOffset Start = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The reports in time order.</summary>
    public static IEnumerable<LabelledReport> Make(int count)
    {
        var firsts = new List<int>();
        for (var number = 0; number < count; number++)
        {
            var random = new Random(number);
            var at = Start.AddDays(365.0 * Years * number / count);
            if (firsts.Count > 0 && random.Next(OneRepeatsIn) == 0)
            {
                // Of the last fifth of the time, so that it is within the window.
                var repeated = firsts[^(1 + random.Next(Math.Max(1, firsts.Count / (Years + 1))))];
                yield return new LabelledReport(ReportOf(number, repeated, at), Id(repeated), IsFirst: false, IsUnclear: false);
            }
            else
            {
                firsts.Add(number);
                yield return new LabelledReport(ReportOf(number, number, at), Id(number), IsFirst: true, IsUnclear: false);
            }
        }
    }

    private static Report ReportOf(int number, int repeated, DateTimeOffset at)
    {
        var (own, other) = (new Random(~number), new Random(~repeated));
        var coin = new Random(number);
        var words = Enumerable.Range(0, WordsInTitle + WordsInText)
            .Select(_ => (Own: Word(own), Other: Word(other)))
            .Select(pair => coin.Next(2) == 0 ? pair.Own : pair.Other)
            .ToList();
        return new Report(
            Id(number), string.Join(' ', words.Take(WordsInTitle)), string.Join(' ', words.Skip(WordsInTitle)), "Product", $"Component {repeated % 20}", at);
    }

    /// <summary>Word number n comes about once in n words, as in Zipf's law.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Words, random.NextDouble());
        Span<char> letters = stackalloc char[6];
        for (var at = 0; at < letters.Length; at++)
        {
            // Multiplied by a prime so that neighbours in rank do not look alike.
            letters[at] = (char)('a' + ((long)rank * 7919 * (at + 3) / (1 << at) % 26));
        }

        return letters.ToString() + rank.ToString(CultureInfo.InvariantCulture).Length switch { 1 => "a", 2 => "e", 3 => "o", 4 => "in", 5 => "or", _ => "um" };
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}

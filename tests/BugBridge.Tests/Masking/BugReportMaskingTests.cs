using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Core.Masking;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>Real bug reports, which stand beside the checkout: what is masked in them, counted, and that nothing is lost that engineers need.</summary>
public sealed class BugReportMaskingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("data/hadoop.jsonl")]
    [InlineData("data/seamonkey.jsonl")]
    [InlineData("data/titanium.jsonl")]
    public void Bug_reports_keep_what_engineers_need(string path)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            Assert.Skip($"{path} is not beside this checkout.");
            return;
        }

        var masker = new Masker(new PrivacySettings(), MaskAudience.Engineers);
        var (tally, reports, touched, characters) = (new MaskTally(), 0, 0, 0L);
        var (lost, samples) = (new List<string>(), new List<string>());
        var time = TimeSpan.Zero;
        foreach (var line in File.ReadLines(file).Take(3_000))
        {
            using var report = JsonDocument.Parse(line);
            foreach (var text in report.RootElement.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String && field.Name is "title" or "body" or "summary" or "description" or "text").Select(field => field.Value.GetString()!))
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                var masked = masker.Mask(text, MaskNames.None, tally);
                time += System.Diagnostics.Stopwatch.GetElapsedTime(began);
                samples.AddRange(Masked.Matches(masked.Replace('\n', ' ')).Select(match => match.Value).Take(1));
                characters += text.Length;
                touched += masked == SeenText.Prepared(text) ? 0 : 1;
                lost.AddRange(Needed.Matches(text).Select(match => match.Value).Where(needed => !masked.Contains(needed, StringComparison.Ordinal)));
            }

            reports++;
        }

        foreach (var sample in samples.Take(60))
        {
            output.WriteLine("  " + sample);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {reports} reports, {characters} characters in {time.TotalSeconds:0.0} s; {touched} texts touched."));
        foreach (var (kind, count) in tally.Counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind}: {count * 1000.0 / reports:0.0} in a thousand reports"));
        }

        Assert.Empty(lost.Distinct(StringComparer.Ordinal).Take(20));
    }

    // What stands around a masked place; a look at it tells wrong ones, and it holds nothing that was masked.
    private static readonly Regex Masked = new(@".{0,30}\[(?:phone|ip|secret|card|iban)\].{0,15}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // Keys of issues, UUIDs, hashes of commits, versions of three parts, ISO times, frames of stack traces.
    private static readonly Regex Needed = new(
        @"\b(?:HADOOP|HDFS|TIMOB|ENG)-\d+\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\bcommit [0-9a-f]{40}\b|(?<![\d.])[vV]?\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])|\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\bat [a-z]+(?:\.[A-Za-z0-9_$]+)+\([A-Za-z]+\.java:\d+\)",
        RegexOptions.Compiled | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout.InfiniteTimeSpan);
}

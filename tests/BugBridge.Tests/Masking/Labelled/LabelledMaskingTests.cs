using System.Globalization;
using BugBridge.Core.Masking;
using Xunit;

namespace BugBridge.Tests.Masking.Labelled;

/// <summary>How much of what people should not have pasted is masked, and how little else, on a labelled set.</summary>
public sealed class LabelledMaskingTests(ITestOutputHelper output)
{
    private static readonly Masker Masker = new(new PrivacySettings(), MaskAudience.Engineers);
    private static readonly IReadOnlyList<LabelledCase> Cases = LabelledSet.Read();

    [Fact]
    public void The_set_is_large_and_holds_enough_that_must_stay()
    {
        Assert.True(Cases.Count >= 300);
        Assert.True(Cases.Count(one => one.Kind.StartsWith("keep", StringComparison.Ordinal)) >= Cases.Count * 0.4);
        Assert.All(Cases, one => Assert.Equal(one.Kind.StartsWith("keep", StringComparison.Ordinal), !one.Secrets().Any()));
        Assert.Equal(Cases.Count, Cases.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("all")]
    [InlineData("developed")]
    [InlineData("held out")]
    public void Secrets_are_found_and_little_else(string half)
    {
        var cases = Cases.Where(one => half == "all" || one.IsHeldOut == (half == "held out")).Select(one => (one.Kind, Outcome: LabelledOutcome.Of(one, Masker))).ToList();
        var all = Sum(cases.Select(one => one.Outcome));
        var named = Sum(cases.Where(one => one.Kind.StartsWith("named", StringComparison.Ordinal)).Select(one => one.Outcome));
        foreach (var kind in cases.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            Print(kind.Key, kind.Count(), Sum(kind.Select(one => one.Outcome)));
        }

        Print("named, together", cases.Count(one => one.Kind.StartsWith("named", StringComparison.Ordinal)), named);
        Print(half, cases.Count, all);
        if (half == "developed")
        {
            PrintFaults();
        }

        Assert.True(named.Recall >= 0.95, string.Create(CultureInfo.InvariantCulture, $"{named.Recall:0.000} of the secrets with a name are found."));
        Assert.True(all.Recall >= 0.90, string.Create(CultureInfo.InvariantCulture, $"{all.Recall:0.000} of all are found."));
        Assert.True(all.Precision >= 0.97, string.Create(CultureInfo.InvariantCulture, $"{all.Precision:0.000} of what is masked may be."));
    }

    [Fact]
    public void Names_are_found_where_they_are_somebodys_and_words_stay_words()
    {
        var cases = LabelledSet.ReadNames();
        Assert.True(cases.Count >= 100);
        var outcomes = cases.Select(one => (one.Case.Kind, Outcome: LabelledOutcome.Of(one.Case, Masker, NamesOf(one)), One: one)).ToList();
        foreach (var kind in outcomes.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            Print(kind.Key, kind.Count(), Sum(kind.Select(one => one.Outcome)));
        }

        foreach (var one in outcomes.Where(one => !one.One.Case.IsHeldOut && one.Outcome is { Missed: > 0 } or { Wrong: > 0 }))
        {
            output.WriteLine($"  {one.Kind} ({one.One.Customer}): {one.One.Case.Text.Replace("\n", "\\n", StringComparison.Ordinal)}");
        }

        foreach (var half in outcomes.GroupBy(one => one.One.Case.IsHeldOut))
        {
            var sum = Sum(half.Select(one => one.Outcome));
            Print(half.Key ? "held out" : "developed", half.Count(), sum);
            Assert.True(sum.Recall >= 0.95, string.Create(CultureInfo.InvariantCulture, $"{sum.Recall:0.000} of the names are found."));
            Assert.True(sum.Precision >= 0.97, string.Create(CultureInfo.InvariantCulture, $"{sum.Precision:0.000} of what is masked are names."));
        }
    }

    private static MaskNames NamesOf(NamedCase one) => new(one.Customer, "Granite Peak Outdoor") { CustomerAs = "Granite Peak Outdoor", AccountAs = null };

    private void PrintFaults()
    {
        foreach (var one in Cases.Where(one => !one.IsHeldOut && LabelledOutcome.Of(one, Masker) is { Missed: > 0 } or { Wrong: > 0 }))
        {
            output.WriteLine($"  {one.Kind}: {one.Text.Replace("\n", "\\n", StringComparison.Ordinal)} -> {Masker.Mask(one.Text, MaskNames.None).Replace("\n", "\\n", StringComparison.Ordinal)}");
        }
    }

    private void Print(string what, int count, LabelledOutcome outcome) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-20} {count,4} texts, {outcome.Found + outcome.Missed,4} secrets: recall {outcome.Recall:0.000}, precision {outcome.Precision:0.000} ({outcome.Wrong} of {outcome.Right + outcome.Wrong} masked places wrong)"));

    private static LabelledOutcome Sum(IEnumerable<LabelledOutcome> outcomes) => outcomes.Aggregate(new LabelledOutcome(0, 0, 0, 0), (sum, one) => sum + one);
}

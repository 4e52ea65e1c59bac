using BugBridge.Core.Duplicates.Evaluation;
using Xunit;

namespace BugBridge.Tests.Duplicates.Evaluation;

public sealed class MatchEvaluationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_report_that_repeats_another_is_a_query_and_its_group_a_hit()
    {
        var figures = Run(
            Line("1", "Login page crashes with a blank screen", day: 0),
            Line("2", "Invoice shows the wrong currency", day: 1),
            Line("3", "Blank screen when the login page crashes", day: 2, repeats: "1"),
            Line("4", "Wrong currency on the invoice", day: 3, repeats: "2"));

        Assert.Equal((4, 2), (figures.Reports, figures.Duplicates));
        Assert.Equal((1.0, 1.0), (figures.Recall[1], figures.Mrr));
    }

    [Fact]
    public void A_group_outside_the_window_is_a_miss_that_still_counts()
    {
        var figures = Run(
            Line("1", "Login page crashes with a blank screen", day: 0),
            Line("2", "Invoice shows the wrong currency", day: 350),
            Line("3", "Blank screen when the login page crashes", day: 400, repeats: "1"),
            Line("4", "Wrong currency on the invoice", day: 401, repeats: "2"));

        Assert.Equal((0.5, 0.5), (figures.Recall[20], figures.Mrr));
    }

    [Fact]
    public void A_group_is_found_by_any_of_its_reports_that_the_window_still_holds()
    {
        var figures = Run(
            Line("1", "Login page crashes with a blank screen", day: 0),
            Line("2", "Login page crashes, screen stays blank", day: 300, repeats: "1"),
            Line("3", "Blank screen after the login page crashes", day: 500, repeats: "1"));

        Assert.Equal(1.0, figures.Recall[1]);
    }

    [Fact]
    public void Linking_near_verbatim_repeats_is_judged_over_all_reports()
    {
        const string Text = "The export of the monthly statement stops at ninety percent and the file stays empty afterwards.";
        var figures = Run(
            Line("1", "Export of statement stops", Text, day: 0),
            Line("2", "Export of statement stops", Text, day: 1, repeats: "1"),
            Line("3", "Export of statement stops", Text, day: 2),
            Line("4", "Something else entirely", "Another text about printing labels in the warehouse.", day: 3));

        var policy = figures.AutoLink.Single(policy => policy.Policy == "NearVerbatim");
        Assert.Equal((2, 0.5, 1.0), (policy.Links, policy.Precision, policy.Recall));
    }

    [Fact]
    public void A_report_whose_master_is_not_in_the_set_does_not_count_against_linking()
    {
        const string Text = "The export of the monthly statement stops at ninety percent and the file stays empty afterwards.";
        var figures = Run(
            Line("1", "Export of statement stops", Text, day: 0),
            Line("2", "Export of statement stops", Text, day: 1, extra: """, "dup_target_unknown": true"""));

        Assert.All(figures.AutoLink, policy => Assert.Equal(0, policy.Links));
    }

    [Fact]
    public void A_set_without_reports_has_figures_of_nought()
    {
        var figures = Run();

        Assert.Equal((0, 0, 0.0, 0.0), (figures.Reports, figures.Duplicates, figures.Mrr, figures.Recall[10]));
    }

    private static EvaluationFigures Run(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return new MatchEvaluation(365).Run(new LabelledLines().Read(reader), TestContext.Current.CancellationToken);
    }

    private static string Line(string id, string title, string description = "", int day = 0, string? repeats = null, string extra = "") =>
        $$"""{"id": "{{id}}", "title": "{{title}}", "description": "{{description}}", "product": null, "component": "", "created": "{{Start.AddDays(day):O}}", "duplicate_of": {{(repeats is null ? "null" : $"\"{repeats}\"")}}{{extra}}}""";
}

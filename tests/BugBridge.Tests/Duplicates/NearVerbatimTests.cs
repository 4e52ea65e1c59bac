using BugBridge.Core.Duplicates;
using Xunit;

namespace BugBridge.Tests.Duplicates;

public sealed class NearVerbatimTests
{
    private const string Title = "Export of the monthly statement stops";

    private const string Text =
        "The export of the monthly statement stops at ninety percent. The progress bar stays where it is and the file is empty afterwards.";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_text_is_recognised_whatever_small_words_differ() =>
        Assert.NotNull(Judge(Report(Title, Text), Report("The export of monthly statements stops!", Text + " Please help.")));

    [Theory]
    [InlineData("iOS: Export of the monthly statement stops")]
    [InlineData("Export of the weekly statement stops")]
    [InlineData("Export of the monthly statement stops since version 4.2")]
    [InlineData("Import of the monthly statement stops")]
    [InlineData("Export of the monthly statement (C#) stops")]
    public void A_telling_word_that_one_title_lacks_keeps_reports_apart(string title) => Assert.Null(Judge(Report(Title, Text), Report(title, Text)));

    [Fact]
    public void The_same_title_over_another_text_is_not_enough() =>
        Assert.Null(Judge(Report(Title, Text), Report(Title, "I get a message about a missing template as soon as I choose the customer.")));

    [Theory]
    [InlineData("On Android 14.", "On iOS.")]
    [InlineData("With version 3.2.1.", "With version 3.4.0.")]
    [InlineData("I use Firefox.", "I use Chrome.")]
    public void Other_platforms_and_versions_keep_reports_apart(string one, string other) =>
        Assert.Null(Judge(Report(Title, Text + " " + one), Report(Title, Text + " " + other)));

    [Fact]
    public void Other_components_keep_reports_apart()
    {
        Assert.Null(Judge(Report(Title, Text, component: "Billing"), Report(Title, Text, component: "Reports")));
        Assert.NotNull(Judge(Report(Title, Text, component: "Billing"), Report(Title, Text, component: null)));
    }

    [Fact]
    public void The_same_error_under_the_same_title_is_recognised_whatever_people_wrote_around_it()
    {
        const string Trace = "\njava.lang.IllegalStateException: no statement\n\tat com.example.Export.run(Export.java:{0})\n\tat com.example.Job.go(Job.java:{1})\n";
        var reason = Judge(
            Report(Title, "Since this morning." + Trace.Replace("{0}", "17", StringComparison.Ordinal).Replace("{1}", "4", StringComparison.Ordinal)),
            Report(Title, "Our accountant saw this today again:" + Trace.Replace("{0}", "21", StringComparison.Ordinal).Replace("{1}", "9", StringComparison.Ordinal)));

        Assert.Contains("IllegalStateException at com.example.Export.run", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_error_under_the_same_title_keeps_reports_apart() =>
        Assert.Null(Judge(Report(Title, Text + " ORA-00942"), Report(Title, Text + " ORA-01017")));

    [Fact]
    public void A_title_without_text_must_be_long_to_be_believed()
    {
        Assert.NotNull(Judge(Report("Export of the monthly statement stops at ninety percent"), Report("Export of the monthly statement stops at ninety percent")));
        Assert.Null(Judge(Report("Export stops"), Report("Export stops")));
    }

    [Theory]
    [InlineData("Build fails", "error[E0308]: mismatched types. We get E0308 since today.", "It says E0308.")]
    [InlineData("Saving gives an error", "HTTP 500", "HTTP 500")]
    [InlineData("It crashes when I save", "NullReferenceException", "NullReferenceException")]
    [InlineData("Page is not found here", "", "")]
    public void What_many_faults_show_makes_no_two_of_them_the_same(string title, string known, string query)
    {
        Assert.NotNull(Judge(Report(title, known + " Nothing else helps."), Report(title, known + " Nothing else helps.")));
        Assert.Null(Judge(Report(title, known), Report(title, query), Enumerable.Range(0, 5).Select(at => Report(title, $"{known} It began after we changed printer {at}."))));
    }

    [Fact]
    public void A_bare_error_code_that_few_show_is_as_good_as_a_trace()
    {
        var others = Enumerable.Range(0, 5).Select(at => Report("Posting fails", $"ORA-0094{at} appears."));

        Assert.NotNull(Judge(Report("Posting fails", "We get ORA-01017."), Report("Posting fails", "Since noon all see ORA-01017 here."), others));
    }

    [Fact]
    public void Words_that_many_reports_hold_are_no_reason()
    {
        var index = new DuplicateIndex();
        for (var at = 0; at < 30; at++)
        {
            index.Put(new Report($"other{at}", $"Wrong date in list {at}", $"Each day the date of item {at} moves.", null, null, Now), $"other{at}");
        }

        index.Put(new Report("known", "Date moves at midnight", "Each day the flange appears twice.", null, null, Now), "group");
        var words = index.Search(new Report("query", "Flange has a wrong date", "Each day there are two.", null, null, Now), 5, DateTimeOffset.MinValue)
            .Single(candidate => candidate.Group == "group").Words;

        Assert.Equal(["Flange"], words, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Judge(Report known, Report query, IEnumerable<Report>? others = null)
    {
        var index = new DuplicateIndex();
        index.Put(known with { Id = "known" }, "group");
        index.Put(new Report("other", "Printing labels fails", "The printer reports a paper jam.", null, null, Now), "other");
        foreach (var (other, at) in (others ?? []).Select((other, at) => (other, at)))
        {
            index.Put(other with { Id = $"o{at}" }, $"o{at}");
        }

        return index.Search(query, 50, DateTimeOffset.MinValue).SingleOrDefault(candidate => candidate.Group == "group")?.NearVerbatim;
    }

    private static Report Report(string title, string description = "", string? component = null) =>
        new("query", title, description, null, component, Now);
}

using BugBridge.Core.Duplicates.Evaluation;
using Xunit;

namespace BugBridge.Tests.Duplicates.Evaluation;

public sealed class LabelledLinesTests
{
    [Fact]
    public void Only_a_line_feed_ends_a_line()
    {
        var reports = Read("""{"id": "1", "title": "one\u2028two", "created": "2026-01-01T00:00:00Z"}""".Replace("\\u2028", "\u2028", StringComparison.Ordinal));

        Assert.Equal("one\u2028two", Assert.Single(reports).Report.Title);
    }

    [Fact]
    public void A_report_belongs_to_the_group_of_the_one_that_it_repeats()
    {
        var reports = Read(
            """
            {"id": "1", "title": "a", "created": "2026-01-01T00:00:00Z"}
            {"id": "2", "title": "b", "created": "2026-01-02T00:00:00Z", "duplicate_of": "1"}

            {"id": 3, "title": "c", "created": "2026-01-03T00:00:00Z", "duplicate_of": "2"}
            """);

        Assert.Equal(["1", "1", "1"], reports.Select(report => report.Group));
        Assert.Equal([true, false, false], reports.Select(report => report.IsFirst));
    }

    [Theory]
    [InlineData("not json", "Line 1 is not a report as a JSON object")]
    [InlineData("""{"title": "a", "created": "2026-01-01T00:00:00Z"}""", "Line 1 has no id.")]
    [InlineData("""{"id": "1", "title": "a"}""", "Line 1 has no time of creation ('created').")]
    [InlineData("""{"id": "1", "created": "yesterday"}""", "Line 1 is not a report as a JSON object")]
    [InlineData("""{"id": "1", "created": "2026-01-01T00:00:00Z", "duplicate_of": "9"}""", "Line 1 repeats 9, which is not above it.")]
    [InlineData("{\"id\": \"1\", \"created\": \"2026-01-02T00:00:00Z\"}\n{\"id\": \"2\", \"created\": \"2026-01-01T00:00:00Z\"}", "Line 2 was created before the line above it")]
    [InlineData("{\"id\": \"1\", \"created\": \"2026-01-02T00:00:00Z\"}\n{\"id\": \"1\", \"created\": \"2026-01-02T00:00:00Z\"}", "Line 2 has the id 1")]
    public void A_wrong_line_is_named_with_what_is_wrong(string lines, string message)
    {
        var fault = Assert.Throws<EvaluationFaultException>(() => Read(lines));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    private static List<LabelledReport> Read(string lines)
    {
        using var reader = new StringReader(lines);
        return [.. new LabelledLines().Read(reader)];
    }
}

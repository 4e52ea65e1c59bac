using System.Text.Json;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Tests.Connectors.Adf;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>What is written and read again is the same: nothing is lost on the way, and no text becomes markup.</summary>
public sealed class RoundTripTests
{
    private const int Texts = 500;

    [Fact]
    public void Any_text_written_as_html_is_read_back_as_it_was() =>
        AssertEach(TextFormat.Html, text => HtmlReader.Read(HtmlWriter.Write(text)));

    [Fact]
    public void Any_text_written_as_markdown_is_read_back_as_it_was() =>
        AssertEach(TextFormat.Markdown, text => MarkdownReader.Read(MarkdownWriter.Write(text)), MarkdownWriter.Write);

    [Fact]
    public void Any_text_that_adf_can_hold_is_read_back_as_it_was() =>
        AssertEach(TextFormat.Adf, text => AdfReader.Read(JsonSerializer.SerializeToElement(AdfWriter.Write(text))));

    [Fact]
    public void Any_text_that_wiki_text_can_hold_is_read_back_as_it_was() =>
        AssertEach(TextFormat.Wiki, text => WikiReader.Read(WikiWriter.Write(text)), WikiWriter.Write);

    [Fact]
    public void Any_text_at_all_keeps_its_words_in_wiki_text()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = new RandomText(seed, TextFormat.Adf).Make();

            Assert.Equal(Words(text), Words(WikiReader.Read(WikiWriter.Write(text))));
        }
    }

    [Fact]
    public void Any_text_at_all_becomes_adf_within_the_rules_of_its_schema()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var document = AdfWriter.Write(new RandomText(seed, TextFormat.Html).Make());

            Assert.Empty(AdfRules.Faults(document));
        }
    }

    [Fact]
    public void Any_text_survives_the_journal()
    {
        var text = new RandomText(7, TextFormat.Html).Make();

        Assert.Equal(text, JsonSerializer.Deserialize<RichText>(JsonSerializer.Serialize(text)));
    }

    /// <summary>What is left of a text without signs of lists and quotes, breaks and spaces.</summary>
    private static string Words(RichText text) => string.Concat(text.ToString().Where(char.IsLetter));

    private static void AssertEach(TextFormat format, Func<RichText, RichText> roundTrip, Func<RichText, string>? written = null)
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = new RandomText(seed, format).Make();
            var back = roundTrip(text);

            Assert.True(
                text.Equals(back),
                $"Seed {seed}, from {Differences.Of(JsonSerializer.Serialize(text), JsonSerializer.Serialize(back))}\n{written?.Invoke(text)}");
        }
    }
}

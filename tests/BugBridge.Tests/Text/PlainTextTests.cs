using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

public sealed class PlainTextTests
{
    [Fact]
    public void Blank_lines_part_paragraphs_and_single_line_ends_stay() => Assert.Equal(
        RichText.Of(
            Paragraph.Of(new TextRun("a"), new LineBreak(), new TextRun("b")),
            Paragraph.Of(new TextRun("c"))),
        RichText.FromPlain("\r\na\r\nb  \n \n\nc\n"));

    [Fact]
    public void Formatting_becomes_the_signs_that_people_type()
    {
        var text = RichText.Of(
            new BlockList(true, [new([Paragraph.Of(new TextRun("one")), new BlockList(false, [new([Paragraph.Of(new TextRun("two"))])])])], 9),
            new Quote([Paragraph.Of(new TextRun("a"), new LineBreak(), Link.To("https://a.example", "b"))]),
            Paragraph.Of(new Emoji("smile", "😄"), new Mention("Ann"), new Image(null, "cat"), Link.To("https://a.example", "https://a.example")));

        Assert.Equal("9. one\n   - two\n\n> a\n> b (https://a.example)\n\n😄@Ann[cat]https://a.example", text.ToString());
    }

    [Theory]
    [InlineData("a\0b\u0007c\u009bd\u007f", "abcd")]
    [InlineData("a\rb\r\nc\td", "a\nb\nc\td")]
    [InlineData("שלום \u202Eabc", "שלום \u202Eabc")]
    [InlineData("\ufffe\uffff", "\ufffd\ufffd")]
    [InlineData(null, "")]
    public void Clean_text_has_nothing_that_a_remote_refuses(string? text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Fact]
    public void Half_surrogates_are_replaced_and_whole_ones_stay() =>
        Assert.Equal("\ufffd😄\ufffd\ufffd", CleanText.Of("\ud83d😄\ude04\ud83d"));

    [Fact]
    public void One_line_has_single_spaces() => Assert.Equal("a b c", CleanText.OneLine(" a\n\nb\t \u00a0c "));
}

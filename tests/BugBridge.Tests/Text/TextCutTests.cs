using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

public sealed class TextCutTests
{
    private const string Rest = "https://help.example/tickets/1";

    [Fact]
    public void Text_that_fits_is_left_as_it_is()
    {
        var text = RichText.FromPlain("short");

        Assert.Same(text, TextCut.ToFit(text, 5, Length, Rest));
    }

    [Fact]
    public void Long_text_is_cut_after_a_whole_paragraph_with_a_link_to_the_rest()
    {
        var text = RichText.FromPlain(string.Join("\n\n", Enumerable.Repeat(new string('a', 40), 10)));

        var cut = TextCut.ToFit(text, 200, Length, Rest);

        Assert.Equal(text.Blocks[..3], cut.Blocks[..3]);
        Assert.Equal(4, cut.Blocks.Length);
        Assert.Contains(Link.To(Rest, "read the rest"), Assert.IsType<Paragraph>(cut.Blocks[3]).Inlines);
    }

    [Fact]
    public void A_first_paragraph_that_is_too_long_is_cut_at_a_line_end()
    {
        var text = RichText.FromPlain(new string('a', 100) + "\n" + new string('b', 100));

        var cut = TextCut.ToFit(text, 190, Length, Rest);

        Assert.Equal(RichText.FromPlain(new string('a', 100)).Blocks[0], cut.Blocks[0]);
    }

    [Fact]
    public void Code_that_is_too_long_stays_code()
    {
        var text = RichText.Of(new CodeBlock(string.Join('\n', Enumerable.Repeat("at A.b()", 100)), "java"));

        var cut = TextCut.ToFit(text, 200, Length, Rest);

        Assert.EndsWith("at A.b()", Assert.IsType<CodeBlock>(cut.Blocks[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_quote_after_a_short_line_is_cut_between_its_paragraphs_and_stays_a_quote()
    {
        var words = RichText.FromPlain(string.Join("\n\n", Enumerable.Repeat(new string('a', 40), 20)));
        var text = RichText.FromPlain("They say:").Then(RichText.Of(new Quote(words.Blocks)));

        var cut = TextCut.ToFit(text, 400, Length, Rest);

        Assert.Equal(text.Blocks[0], cut.Blocks[0]);
        Assert.Equal(words.Blocks[..7], Assert.IsType<Quote>(cut.Blocks[1]).Blocks);
        Assert.Equal(3, cut.Blocks.Length);
    }

    [Fact]
    public void A_long_list_is_cut_between_its_items_and_a_long_item_inside()
    {
        var items = Enumerable.Repeat(new ListItem([Paragraph.Of(new TextRun(new string('a', 40)))]), 20);
        var many = TextCut.ToFit(RichText.Of(new BlockList(Numbered: false, [.. items])), 400, Length, Rest);
        var huge = TextCut.ToFit(RichText.Of(new BlockList(Numbered: false, [new ListItem([Paragraph.Of(new TextRun(new string('a', 900)))])])), 400, Length, Rest);

        Assert.Equal(7, Assert.IsType<BlockList>(many.Blocks[0]).Items.Length);
        Assert.InRange(Length(huge), 350, 400);
    }

    [Fact]
    public void A_long_paragraph_after_a_short_line_is_cut_inside()
    {
        var text = RichText.FromPlain("Rita writes:\n\n" + new string('a', 900));

        Assert.InRange(Length(TextCut.ToFit(text, 400, Length, Rest)), 390, 400);
    }

    [Theory]
    [InlineData("😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄😄", Rest)]
    [InlineData("One.\n\nTwo two two two two two two two.\n\nThree three three three three three three three three three.", Rest)]
    [InlineData("One one one one one one one one one one one\none one one one one one one one one one one one one.", null)]
    public void No_cut_is_longer_than_its_limit_or_splits_a_character(string plain, string? rest)
    {
        var text = RichText.FromPlain(plain);
        for (var limit = 0; limit <= plain.Length; limit++)
        {
            var cut = TextCut.ToFit(text, limit, Length, rest);

            Assert.InRange(Length(cut), 0, limit);
            Assert.Equal(CleanText.Of(cut.ToString()), cut.ToString());
        }
    }

    private static int Length(RichText text) => text.ToString().Length;
}

using BugBridge.Core.Commands;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Commands;

public sealed class CommandReaderTests
{
    [Fact]
    public void Bug_alone_files() => Assert.Equal([new FileBug()], Read("/bug"));

    [Theory]
    [InlineData("/bug ENG-12")]
    [InlineData("/bug eng-12.")]
    [InlineData("  /BUG   ENG-12")]
    [InlineData("/bug: ENG-12")]
    [InlineData("/bug https://acme.example/browse/ENG-12?focusedCommentId=3")]
    public void Bug_with_a_key_or_an_address_joins(string note) => Assert.Equal([new JoinIssue("ENG-12")], Read(note));

    [Theory]
    [InlineData("/bug Kits are deducted twice", "Kits are deducted twice")]
    [InlineData("/bug:  Kits   are deducted   twice ", "Kits are deducted twice")]
    [InlineData("/bug Kits are deducted twice\nThe customer is about to leave us.", "Kits are deducted twice")]
    [InlineData("/bug https://acme.example/kits shows an error", "https://acme.example/kits shows an error")]
    [InlineData("/bug キットが二重に引かれる", "キットが二重に引かれる")]
    public void Bug_with_words_files_under_that_title_and_the_lines_below_stay_the_reps_own(string note, string title) =>
        Assert.Equal([new FileBug { Report = new BugReport { Title = title } }], Read(note));

    [Theory]
    [InlineData("/bug ENG-12 kits again", "ENG-12")]
    [InlineData("/bug eng-12: kits again", "ENG-12")]
    [InlineData("/bug https://acme.example/browse/ENG-12 kits again", "ENG-12")]
    [InlineData("/bug UTF-8 names are broken", "UTF-8")]
    public void A_title_that_begins_with_what_may_be_a_key_says_so(string note, string key) =>
        Assert.Equal(key, Assert.IsType<FileBug>(Assert.Single(Read(note))).MayMean);

    [Fact]
    public void A_title_of_any_length_is_taken_whole() =>
        Assert.Equal(4000, Assert.IsType<FileBug>(Assert.Single(Read("/bug " + string.Join(' ', Enumerable.Repeat("abc", 1000)) + "d"))).Report!.Title!.Length);

    [Fact]
    public void Not_with_a_key_says_that_it_is_another_fault() => Assert.Equal([new NotSame("ENG-12")], Read("/not eng-12"));

    [Fact]
    public void A_link_to_an_issue_joins_it_too()
    {
        var note = RichText.Of(Paragraph.Of(new TextRun("/bug "), Link.To("https://acme.example/browse/ENG-12", "ENG-12")));

        Assert.Equal([new JoinIssue("ENG-12")], CommandReader.Read(note));
    }

    [Fact]
    public void Dev_takes_everything_up_to_the_next_command()
    {
        var commands = Read("Hello team\n/dev Does it happen\non Linux?\n\nAnd on Mac?\n/bridge");

        Assert.Collection(
            commands,
            first => Assert.Equal("Does it happen\non Linux?\n\nAnd on Mac?", Assert.IsType<TellEngineers>(first).Text.ToString()),
            second => Assert.IsType<AskBridge>(second));
    }

    [Fact]
    public void Dev_keeps_code_and_formatting()
    {
        var code = new CodeBlock("NullReferenceException\n  at Save()", "csharp");
        var note = RichText.Of(Paragraph.Of(new TextRun("/dev"), new LineBreak(), new TextRun("see "), new TextRun("this", TextMarks.Strong)), code);

        var tell = Assert.IsType<TellEngineers>(Assert.Single(CommandReader.Read(note)));

        Assert.Equal(RichText.Of(Paragraph.Of(new TextRun("see "), new TextRun("this", TextMarks.Strong)), code), tell.Text);
    }

    [Theory]
    [InlineData("please /bug this")]
    [InlineData("/usr/bin/env fails")]
    [InlineData("/etc")]
    [InlineData("/cc somebody")]
    [InlineData("/note to self")]
    [InlineData("/now")]
    [InlineData("/ bug")]
    [InlineData("//bug")]
    public void Paths_other_tools_words_and_slashes_inside_a_line_are_no_commands(string note) => Assert.Empty(Read(note));

    [Fact]
    public void Code_quotes_and_lists_command_nothing()
    {
        var note = RichText.Of(
            new CodeBlock("/bug"),
            new Quote([Paragraph.Of(new TextRun("/unlink"))]),
            new BlockList(false, [new ListItem([Paragraph.Of(new TextRun("/bug"))])]),
            Paragraph.Of(new TextRun("/bug", TextMarks.Code)));

        Assert.Empty(CommandReader.Read(note));
    }

    [Theory]
    [InlineData("/bug ENG", "/bug KEY")]
    [InlineData("/bug ENG12", "/bug KEY")]
    [InlineData("/bug 12", "/bug KEY")]
    [InlineData("/bug https://acme.example/kits", "/bug KEY")]
    [InlineData("/bug Crash", "a title of a few words")]
    [InlineData("/bgu", "/bug")]
    [InlineData("/bugs ENG-1", "/bug KEY")]
    [InlineData("/dev", "after /dev")]
    [InlineData("/unlink ENG-3", "/unlink alone")]
    [InlineData("/link ENG-3", "/bug KEY")]
    [InlineData("/unlnk", "/unlink")]
    [InlineData("/not a bug", "/unlink")]
    public void A_wrong_command_says_what_would_have_been_right(string note, string advice)
    {
        var wrong = Assert.IsType<WrongCommand>(Assert.Single(Read(note)));

        Assert.Contains(advice.Replace("/bug KEY", "/bug", StringComparison.Ordinal), wrong.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_tries_another_word_is_told_all_commands() => Assert.Equal(
        "The commands are /bug (file an issue), /bug TITLE (file it with that title), /bug KEY (link this ticket to that issue), /not KEY (a different bug than that issue), /unlink (remove the link), /dev TEXT (send that text to the engineers), /category NAME (set the category in the usability review), /send NUMBER (send that reply to the customer), /hold NUMBER (dismiss that reply) and /bridge (show what is known).",
        Assert.IsType<WrongCommand>(Assert.Single(Read("/status"))).Advice);

    [Fact]
    public void Several_commands_in_one_note_keep_their_order() =>
        Assert.Equal([new JoinIssue("ENG-1"), new Unlink(), new FileBug()], Read("/bug ENG-1\n/unlink\ntext\n\n/bug"));

    [Fact]
    public void A_megabyte_of_text_is_read_without_harm() => Assert.Empty(Read(string.Concat(Enumerable.Repeat("a/b /c lorem ipsum\n", 60_000))));

    private static IReadOnlyList<RepCommand> Read(string note) => CommandReader.Read(RichText.FromPlain(note));
}

using BugBridge.Connectors.Text;
using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Outreach;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Commands.Quoting;

/// <summary>What the author of a message wrote is told from what is quoted there, whatever program wrote it.</summary>
public sealed class AuthoredTextTests
{
    private const string Own = "It is the same here.\nSince the update.";

    private static readonly string[] Commands =
        ["/send", "/hold", "/bug", "/bug ENG-9", "/unlink", "/dev The key is hunter2", "/bridge", "/not ENG-2", "/category Export", "/send 1234", "/bgu"];

    public static TheoryData<string> Plain => [.. QuotedMails.Plain.Keys];

    public static TheoryData<string> Html => [.. QuotedMails.Html.Keys];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Plain_text_keeps_its_authors_words_alone(string program)
    {
        var mail = RichText.FromPlain(QuotedMails.Plain[program](Own, "The password is hunter2.\n\nRegards"));

        var cut = AuthoredText.Of(mail);

        Assert.Equal(Own, cut.Own.ToString().Trim());
        Assert.NotNull(cut.QuotedBecause);
    }

    [Theory]
    [MemberData(nameof(Html))]
    public void Html_keeps_its_authors_words_alone(string program)
    {
        var mail = HtmlReader.Read(QuotedMails.Html[program](QuotedMails.ToHtml(Own), QuotedMails.ToHtml("The password is hunter2.\nRegards")));

        var cut = AuthoredText.Of(mail);

        Assert.Equal(Own, cut.Own.ToString().Trim());
        Assert.Contains("hunter2", mail.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void Nothing_quoted_in_plain_text_commands_or_crosses(string program)
    {
        foreach (var command in Commands)
        {
            var told = RichText.FromPlain(QuotedMails.Plain[program]("/dev It fails", $"Hello\n\n{command}\n\n{command}"));
            Assert.Equal([new TellEngineers(RichText.FromPlain("It fails"))], CommandReader.Read(told));

            var answered = RichText.FromPlain(QuotedMails.Plain[program]("Thank you", $"{command}\n\n{command}"));
            Assert.Empty(CommandReader.Read(answered));
        }
    }

    [Theory]
    [MemberData(nameof(Html))]
    public void Nothing_quoted_in_html_commands_or_crosses(string program)
    {
        foreach (var command in Commands)
        {
            var told = HtmlReader.Read(QuotedMails.Html[program]("<p>/dev It fails</p>", $"<p>{command}</p><div>{command}</div>"));
            Assert.Equal("It fails", Assert.IsType<TellEngineers>(Assert.Single(CommandReader.Read(told))).Text.ToString());

            var answered = HtmlReader.Read(QuotedMails.Html[program]("<p>Thank you</p>", $"<p>{command}</p><div>{command}</div>"));
            Assert.Empty(CommandReader.Read(answered));
        }
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_an_author_wrote_above_a_quotation_still_commands(string program) => Assert.Equal(
        [new SendDrafts(1234), new JoinIssue("ENG-1")],
        CommandReader.Read(RichText.FromPlain(QuotedMails.Plain[program]("/send 1234\n/bug ENG-1", "It is the other one."))));

    [Theory]
    [InlineData("Log:\nFrom: 10.0.0.1 connected\nerror 500")]
    [InlineData("On Monday he wrote:\nit does not work.")]
    [InlineData("At 10:12 the server wrote:\nERROR 17")]
    [InlineData("Please move it from A to B.\nFrom: A\nTo: B\n\nThank you")]
    [InlineData("Subject: the export\nIt fails")]
    [InlineData("Steps\n-----\n1. Open it\n2. Close it\n-----\nAnd then?")]
    [InlineData("a > b\nx --> y\n<nobody@example.com> is their address:")]
    [InlineData("```\n> npm start\n> node index.js\n```\nThen it hangs.")]
    [InlineData("We saw it in 2026:\n\nfirst in May")]
    [InlineData("Date: 3 November 2026\nTo: whom it may concern\nIt fails.")]
    [InlineData("It is [bugbridge 12] in our list")]
    [InlineData("Original message was lost\n----\nsorry")]
    [InlineData("See #12 and #13: both fail")]
    public void A_message_without_quotation_loses_nothing(string text)
    {
        var cut = AuthoredText.Of(RichText.FromPlain(text));

        Assert.Null(cut.QuotedBecause);
        Assert.Equal(RichText.FromPlain(text), cut.Own);
    }

    [Fact]
    public void Prompts_in_code_are_no_quotation()
    {
        var text = RichText.Of(Paragraph.Of(new TextRun("/dev See")), new CodeBlock("> npm start\n> node .", null));

        Assert.Equal([new TellEngineers(RichText.Of(Paragraph.Of(new TextRun("See")), new CodeBlock("> npm start\n> node .", null)))], CommandReader.Read(text));
    }

    [Fact]
    public void Answers_between_quoted_lines_are_the_authors() => Assert.Equal(
        "Yes.\n\n4.2",
        AuthoredText.Of(RichText.FromPlain("On Tue, Nov 3, 2026 at 10:12 AM Rita <r@example.com> wrote:\n> Always?\n\nYes.\n\n> Which version?\n\n4.2")).Own.ToString());

    [Fact]
    public void Answers_between_gmails_quotations_are_the_authors()
    {
        var mail = HtmlReader.Read(
            "<div dir=ltr></div><div class=gmail_quote><div class=gmail_attr>On Tue, Nov 3, 2026 at 10:12 AM Rita wrote:</div><blockquote class=gmail_quote>Always?</blockquote><div>Yes.</div><blockquote class=gmail_quote>Version?</blockquote><div>4.2</div></div>");

        Assert.Equal("Yes.\n\n4.2", AuthoredText.Of(mail).Own.ToString());
    }

    [Fact]
    public void Nothing_below_a_header_of_outlook_is_the_authors() => Assert.Equal(
        "See below.",
        AuthoredText.Of(RichText.FromPlain("See below.\n\nFrom: Rita\nSent: Tuesday\nTo: Support\nSubject: Export\n\n> Always?\n\nYes\n\n/bug")).Own.ToString());

    [Theory]
    [InlineData("ENG-1: filed for this ticket. What the engineers answer comes here as internal notes; write\n/dev TEXT to ask them,\n/unlink\n\n[bugbridge abc-123]")]
    [InlineData("> ENG-1: filed for this ticket. What the engineers answer comes here; write\n/dev TEXT to ask them, /unlink if this is not a bug.\n")]
    [InlineData("/send\n\nENG-1: Reply 1234 is waiting for a rep\n\n[bugbridge\nabc-123]")]
    public void Copies_of_the_bridges_own_notes_command_nothing(string copy) => Assert.Empty(CommandReader.Read(RichText.FromPlain(copy)));

    [Fact]
    public void Words_below_a_copied_note_are_the_authors_again() =>
        Assert.Equal([new FileBug()], CommandReader.Read(RichText.FromPlain("/unlink\n\n[bugbridge abc-123]\n\n/bug")));

    [Fact]
    public void Send_and_hold_count_as_the_first_line_alone()
    {
        Assert.Equal([new SendDrafts()], CommandReader.Read(RichText.FromPlain("/send\nthank you")));
        Assert.Equal([new HoldDrafts(1234)], CommandReader.Read(RichText.FromPlain("> older\n\n/hold #1234")));
        var late = Assert.IsType<WrongCommand>(Assert.Single(CommandReader.Read(RichText.FromPlain("I think we should\n/send"))));
        Assert.Contains("first line", late.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_megabyte_of_marks_is_read_without_harm()
    {
        foreach (var line in new[] { "> > >\n", "From: a@b.c\n", "On Tue 2026 and then\n", "[bugbridge a]\n", "----------\n", "```\n", "##- #12 #12\n" })
        {
            Assert.NotNull(AuthoredText.Of(RichText.FromPlain(string.Concat(Enumerable.Repeat(line, 1_000_000 / line.Length)))));
        }
    }

    [Fact]
    public void A_megabyte_of_html_below_a_header_is_read_without_harm()
    {
        var rest = string.Concat(Enumerable.Repeat("<br>x", 5_000));
        Assert.Equal("Own", AuthoredText.Of(HtmlReader.Read($"<div>Own</div><div id=divRplyFwdMsg>From</div>{rest}")).Own.ToString());
        var deep = string.Concat(Enumerable.Repeat("<div>", 400));
        Assert.Equal("Own", AuthoredText.Of(HtmlReader.Read($"{deep}Own<div id=divRplyFwdMsg>From</div>{string.Concat(Enumerable.Repeat("</div>x", 400))}")).Own.ToString());
    }
}

using BugBridge.Core.Masking;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>Formatted text is masked as a reader sees it.</summary>
public sealed class RichMaskingTests
{
    private static readonly Masker Masker = new(new PrivacySettings { Allow = ["support@our.example"] }, MaskAudience.Engineers);

    [Fact]
    public void A_number_that_is_parted_by_marks_links_and_lines_is_found()
    {
        var text = RichText.Of(Paragraph.Of(
            new TextRun("Card 4111 "), new TextRun("1111", TextMarks.Strong), new TextRun(" 11"), Link.To("https://shop.example/", "11 11"), new TextRun("11, call ann@", TextMarks.Emphasis),
            new TextRun("mail.example"), new LineBreak(), new TextRun("Bye")));

        var masked = Masked(text, out var tally);

        Assert.Equal(
            RichText.Of(Paragraph.Of(
                new TextRun("Card [card]"), new TextRun(", call [e-mail]", TextMarks.Emphasis), new LineBreak(), new TextRun("Bye"))),
            masked);
        Assert.Equal("1 card number and 1 e-mail address", tally.ToString());
    }

    [Fact]
    public void Addresses_of_links_lose_mailboxes_tokens_hosts_and_what_is_written_with_percent_signs()
    {
        var text = RichText.Of(Paragraph.Of(
            Link.To("mailto:ann@mail.example", "write me"), Link.To("mailto:support@our.example", "write us"), Link.To("https://a.example/r?sig=0af7&n=1", "report"),
            Link.To("https://a.example/u/ann%40mail.example/x", "me"), Link.To("http://203.0.113.9:8080/x", "server"), new Image("https://a.example/i.png?token=abcdef", "ann@mail.example.png")));

        var masked = Masked(text, out _);

        Assert.Equal(
            RichText.Of(Paragraph.Of(
                new TextRun("write me"), Link.To("mailto:support@our.example", "write us"), Link.To("https://a.example/r?sig=masked-secret&n=1", "report"),
                Link.To("https://a.example/u/%5Be-mail%5D/x", "me"), Link.To("http://masked-ip:8080/x", "server"), new Image("https://a.example/i.png?token=masked-secret", "[e-mail]"))),
            masked);
    }

    [Fact]
    public void Code_headings_lists_quotes_and_tables_are_masked()
    {
        var secret = Paragraph.Of(new TextRun("ann@mail.example"));
        var text = RichText.Of(
            new CodeBlock("POST /login\npassword=hunter2", "http"), new Heading(2, [new TextRun("For ann@mail.example")]), new BlockList(true, [new ListItem([secret])], 3),
            new Quote([new Quote([secret])]), new Table([new TableRow([new TableCell(true, [secret]), new TableCell(false, [new CodeBlock("203.0.113.9")])])]));

        var masked = Masked(text, out var tally);

        var hidden = Paragraph.Of(new TextRun("[e-mail]"));
        Assert.Equal(
            RichText.Of(
                new CodeBlock("POST /login\npassword=[secret]", "http"), new Heading(2, [new TextRun("For [e-mail]")]), new BlockList(true, [new ListItem([hidden])], 3),
                new Quote([new Quote([hidden])]), new Table([new TableRow([new TableCell(true, [hidden]), new TableCell(false, [new CodeBlock("[ip]")])])])),
            masked);
        Assert.Equal("1 IP address, 4 e-mail addresses and 1 token or password", tally.ToString());
    }

    [Fact]
    public void Mentions_of_the_customer_are_text_and_emoji_between_numbers_part_them()
    {
        var text = RichText.Of(Paragraph.Of(new Mention("Ann Lee"), new TextRun(" said 4111 1111 "), new Emoji("smile", null), new TextRun(" 1111 1111")));

        var masked = Masker.Mask(text, new MaskNames("Ann Lee", null));

        Assert.Equal(
            RichText.Of(Paragraph.Of(new TextRun("[customer]"), new TextRun(" said 4111 1111 "), new Emoji("smile", null), new TextRun(" 1111 1111"))), masked);
    }

    [Fact]
    public void A_text_without_personal_data_is_the_same_and_a_masked_one_stays_the_same()
    {
        var plain = RichText.Of(Paragraph.Of(new TextRun("Crash in "), new TextRun("v2.4.1", TextMarks.Code), Link.To("https://ci.example/build/17", "build")), new Rule());
        var masked = Masked(RichText.FromPlain("ann@mail.example and token: abc\n\n203.0.113.9"), out _);

        Assert.Equal(plain, Masked(plain, out var tally));
        Assert.True(tally.IsEmpty);
        Assert.Equal(masked, Masked(masked, out tally));
        Assert.True(tally.IsEmpty);
    }

    [Fact]
    public void A_secret_is_found_by_its_name_in_another_run_block_item_or_cell()
    {
        var text = RichText.Of(
            Paragraph.Of(new TextRun("DB_PASSWORD="), new TextRun("S3cr3tX9", TextMarks.Strong)),
            new Heading(3, [new TextRun("Password:")]),
            Paragraph.Of(new TextRun("Kr4nich!", TextMarks.Code)),
            new Table([Row("User", "Password"), Row("kim", "Spalte1"), Row("bob", "Spalte2")]),
            new Table([Row("API key", "84hfj39sk"), Row("Server", "sql1")]),
            new BlockList(false, [Item("Passwort:"), Item("Zeile44"), Item("Server:"), Item("sql1")], 1),
            Paragraph.Of(new TextRun("Token:")),
            new CodeBlock("kd93kd93x"));

        var masked = Masked(text, out var tally);

        Assert.Equal(
            RichText.Of(
                Paragraph.Of(new TextRun("DB_PASSWORD="), new TextRun("[secret]", TextMarks.Strong)),
                new Heading(3, [new TextRun("Password:")]),
                Paragraph.Of(new TextRun("[secret]", TextMarks.Code)),
                new Table([Row("User", "Password"), Row("kim", "[secret]"), Row("bob", "[secret]")]),
                new Table([Row("API key", "[secret]"), Row("Server", "sql1")]),
                new BlockList(false, [Item("Passwort:"), Item("[secret]"), Item("Server:"), Item("sql1")], 1),
                Paragraph.Of(new TextRun("Token:")),
                new CodeBlock("[secret]")),
            masked);
        Assert.Equal("7 tokens or passwords", tally.ToString().Replace("token or passwords", "tokens or passwords", StringComparison.Ordinal));
        Assert.Equal(masked, Masked(masked, out _));
    }

    [Fact]
    public void The_lines_of_a_key_are_masked_though_each_is_a_paragraph()
    {
        var lines = "Here it is:\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nAAAEbm9uZQ\nc2gtZWQ=\n-----END OPENSSH PRIVATE KEY-----\nIt does not work.".Split('\n');

        var masked = Masked(RichText.Of([.. lines.Select(line => Paragraph.Of(new TextRun(line)))]), out _);

        Assert.Equal(
            RichText.Of([.. new[] { "Here it is:", "[secret]", "[secret]", "[secret]", "[secret]", "[secret]", "It does not work." }.Select(line => Paragraph.Of(new TextRun(line)))]), masked);
    }

    private static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell(false, [Paragraph.Of(new TextRun(cell))]))]);

    private static ListItem Item(string text) => new([Paragraph.Of(new TextRun(text))]);

    private static RichText Masked(RichText text, out MaskTally tally)
    {
        tally = new MaskTally();
        return Masker.Mask(text, MaskNames.None, tally);
    }
}

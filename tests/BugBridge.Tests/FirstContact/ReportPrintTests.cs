using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.FirstContact;

/// <summary>What of a text is known again when its words are forgotten, and what only sounds alike.</summary>
public sealed class ReportPrintTests
{
    private static readonly string[] Carl = ["Carl Customer", "carl@example.com", "Acme"];

    [Theory]
    [InlineData("Printer jams", "It stops at page forty.", "Printer jams", "It stops at page forty.")]
    [InlineData("Printer jams", "It stops at page forty.", "printer JAMS!", "It stops, at page forty...")]
    [InlineData("Printer jams", "It stops at page forty.", "Printer jams again", "At page forty it stops.")]
    [InlineData("Crash", "ORA-00942 when I save", "Crash", "Now ORA-00942 once more")]
    public void The_same_words_or_the_same_error_under_the_same_title_are_the_same(string title, string text, string otherTitle, string otherText) =>
        Assert.Equal(ReportLikeness.Same, Likeness((title, text), (otherTitle, otherText)));

    [Theory]
    [InlineData("Export to CSV fails on the invoices page", "Since Monday.", "Export to CSV fails on the invoices page", "It still does, and my boss asks.")]
    [InlineData("Printer in room four prints blank pages", "", "The printer in room four prints blank pages", "Please help.")]
    public void A_title_of_four_telling_words_is_the_same_title_whatever_stands_under_it(string title, string text, string otherTitle, string otherText) =>
        Assert.Equal(ReportLikeness.SameTitle, Likeness((title, text), (otherTitle, otherText)));

    [Theory]
    [InlineData("Question", "How do I print labels for parcels?", "Question", "Where do I find my invoice?")]
    [InlineData("Help!", "Please", "Help!", "Please")]
    [InlineData("Order 1234567 did not arrive at our branch", "", "Order 7654321 did not arrive at our branch", "")]
    [InlineData("Order", "My order 1234567 never came to our branch.", "Order", "My order 7654321 never came to our branch.")]
    [InlineData("Conversation with Carl Customer", "Hello", "Conversation with Carl Customer", "Hi")]
    [InlineData("Call from carl@example.com at Acme", "", "Call from carl@example.com at Acme", "")]
    [InlineData("Export of invoices fails in version 3.2.1", "", "Export of invoices fails in version 3.2.2", "")]
    [InlineData("Export of invoices to the archive fails", "On Windows.", "Export of invoices to the archive fails", "On Android.")]
    [InlineData("Saving an invoice in the archive crashes", "ORA-00942", "Saving an invoice in the archive crashes", "ORA-01555")]
    [InlineData("Export fails for invoices of October", "", "Export fails for invoices of November", "")]
    [InlineData("", "", "", "")]
    public void What_only_sounds_alike_is_not_the_same(string title, string text, string otherTitle, string otherText) =>
        Assert.Equal(ReportLikeness.None, Likeness((title, text), (otherTitle, otherText)));

    [Fact]
    public void Another_product_is_another_matter_and_an_unknown_one_is_not()
    {
        var app = Print("Reset my forgotten password for the portal", "Please.", "App");

        Assert.Equal(ReportLikeness.None, app!.LikenessTo(Print("Reset my forgotten password for the portal", "Please.", "Api")));
        Assert.Equal(ReportLikeness.Same, app.LikenessTo(Print("Reset my forgotten password for the portal", "Please.", null)));
        Assert.Equal(ReportLikeness.None, app.LikenessTo(null));
    }

    [Fact]
    public void No_word_can_be_read_out_of_it_and_it_is_read_back_as_it_was()
    {
        var print = Print("Export of zqcanary fails for everybody", "ORA-00942 in zqbody on Windows 3.2.1", "zqproduct")!;

        Assert.DoesNotContain("zq", print.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f.]+$", print.ToString());
        Assert.Equal(print, ReportPrint.Parse(print.ToString()));
        var least = Print("", "Something that stops at page forty", null)!;
        Assert.Equal(least, ReportPrint.Parse(least.ToString()));
        Assert.Throws<FormatException>(() => ReportPrint.Parse("1.2"));
    }

    private static ReportLikeness Likeness((string Title, string Text) one, (string Title, string Text) other) =>
        Print(one.Title, one.Text, null)?.LikenessTo(Print(other.Title, other.Text, null)) ?? ReportLikeness.None;

    private static ReportPrint? Print(string title, string text, string? product) => PrintReading.Of(new Report("ticket:1", title, CleanText.Of(text), product, null, A.Monday), Carl);
}

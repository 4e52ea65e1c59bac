using BugBridge.Core.Rules;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Rules;

public sealed class CleanSummaryTests
{
    [Theory]
    [InlineData("Re: Fwd: [EXT] Export crashes")]
    [InlineData("RE: RE: AW: Export crashes")]
    [InlineData("[#1234] Export  \r\n crashes -")]
    [InlineData("Re[2]: Export crashes")]
    [InlineData("Re (2): Export crashes")]
    [InlineData("Re^3: Export crashes")]
    [InlineData("RE：Export crashes")]
    [InlineData("Antw: Export crashes")]
    [InlineData("Antwort: AW: Export crashes")]
    [InlineData("VS: SV: Export crashes")]
    [InlineData("Odp: Export crashes")]
    [InlineData("R: Export crashes")]
    [InlineData("Rif: R: Export crashes")]
    [InlineData("YNT: Export crashes")]
    [InlineData("回复: Export crashes")]
    [InlineData("答复：Export crashes")]
    [InlineData("转发： Re: Export crashes")]
    [InlineData("***SPAM*** Export crashes")]
    [InlineData("[SPAM?] Re: Export crashes")]
    [InlineData("{Spam?} Export crashes")]
    [InlineData("[EXTERNAL] Export crashes")]
    [InlineData("[External email] Re: Export crashes")]
    [InlineData("[rt.acme.example #42] Export crashes")]
    [InlineData("Ticket #42: Export crashes")]
    [InlineData("[Request ID: 42] Re: Export crashes")]
    [InlineData("Re: [acme-users] Export crashes")]
    [InlineData("TR: RE: Export crashes")]
    [InlineData("RES: RES: Export crashes")]
    public void Marks_of_replies_gateways_lists_and_tickets_go_in_all_languages(string subject) =>
        Assert.Equal("Export crashes", Of(subject));

    [Theory]
    [InlineData("Reports crash")]
    [InlineData("Regarding: exports")]
    [InlineData("[Bulk edit] loses tags")]
    [InlineData("[List view] is empty")]
    [InlineData("[External API] answers 500")]
    [InlineData("[Spam filter] drops everything")]
    [InlineData("[dark-mode] cannot be read")]
    [InlineData("#404 on checkout")]
    [InlineData("#404: checkout is gone")]
    [InlineData("RES: 1920x1080 is blurred")]
    [InlineData("TR: total row missing")]
    [InlineData("ENC: UTF-8 is read as Latin-1")]
    [InlineData("VB: macro stops")]
    [InlineData("R:100 is not printed")]
    [InlineData("Re-indexing: never ends")]
    [InlineData("Ticket 42 shows twice")]
    [InlineData("Case #: is not numbered")]
    [InlineData("-Xmx is ignored")]
    [InlineData("C: is full")]
    [InlineData("Bulk: prices are lost")]
    public void What_a_person_wrote_stays(string subject) => Assert.Equal(subject, Of(subject));

    [Theory]
    [InlineData("RES: Exportação falha", "Não consigo exportar o relatório desde que atualizei.", "Exportação falha")]
    [InlineData("TR: Export impossible", "Bonjour, je ne peux pas exporter la facture.", "Export impossible")]
    [InlineData("VB: Exporten stannar", "Jag kan inte exportera och det är bråttom.", "Exporten stannar")]
    public void A_mark_that_may_be_a_word_goes_in_a_message_of_its_language(string subject, string message, string summary) =>
        Assert.Equal(summary, CleanSummary.Of(A.Ticket() with { Subject = subject, Description = RichText.FromPlain(message) }));

    [Fact]
    public void Without_a_subject_the_first_sentence_serves() => Assert.Equal(
        "It crashes on save.", CleanSummary.Of(A.Ticket() with { Subject = "Re: ", Description = RichText.FromPlain("It crashes on save. Every time.") }));

    [Fact]
    public void Without_any_text_the_number_serves() => Assert.Equal(
        "Ticket 7 (no subject)", CleanSummary.Of(A.Ticket() with { Subject = " ", Description = RichText.Empty }));

    [Fact]
    public void Over_long_subjects_are_cut_at_a_word_and_never_inside_a_character()
    {
        var words = CleanSummary.Of(A.Ticket() with { Subject = string.Concat(Enumerable.Repeat("export crashes ", 40)) });
        var faces = CleanSummary.Of(A.Ticket() with { Subject = string.Concat(Enumerable.Repeat("😀", 300)) });

        Assert.EndsWith("…", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 200, CleanSummary.Longest);
        Assert.InRange(faces.Length, 200, CleanSummary.Longest);
        Assert.Equal(faces, CleanText.Of(faces));
    }

    private static string Of(string subject) => CleanSummary.Of(A.Ticket() with { Subject = subject, Description = RichText.FromPlain("It stops when I save, and that is all.") });
}

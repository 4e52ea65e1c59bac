using BugBridge.Core.Linking;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Linking;

public sealed class CleanSummaryTests
{
    [Theory]
    [InlineData("Re: Fwd: [EXT] Export crashes", "Export crashes")]
    [InlineData("RE: RE: AW: Export crashes", "Export crashes")]
    [InlineData("[#1234] Export  \r\n crashes -", "Export crashes")]
    [InlineData("Re[2]: Export crashes", "Export crashes")]
    [InlineData("Reports crash", "Reports crash")]
    [InlineData("Regarding: exports", "Regarding: exports")]
    public void Reply_marks_and_gateway_marks_go_and_the_words_stay(string subject, string summary) =>
        Assert.Equal(summary, CleanSummary.Of(A.Ticket() with { Subject = subject }));

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
}

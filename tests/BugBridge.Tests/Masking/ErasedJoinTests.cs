using BugBridge.Core.Masking;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>The comment on tickets that joined an issue, when one of them is erased.</summary>
public sealed class ErasedJoinTests
{
    [Fact]
    public void Taking_a_ticket_out_twice_leaves_the_words_of_the_others()
    {
        var comment = new RichText([Paragraph.Of(new TextRun("Also reported by 2 tickets")), .. Ticket("17", "Words of 17."), .. Ticket("18", "Words of 18.")]);

        var once = ErasedText.WithoutJoined(comment, "17");
        var read = new RichText([comment.Blocks[0], .. ((Fold)once.Blocks[0]).Blocks]);
        var twice = ErasedText.WithoutJoined(read, "17");

        Assert.Equal(PlainText.Of(once), PlainText.Of(twice));
        Assert.Contains("Words of 18.", PlainText.Of(twice), StringComparison.Ordinal);
        Assert.DoesNotContain("Words of 17.", PlainText.Of(twice), StringComparison.Ordinal);
    }

    private static Block[] Ticket(string id, string words) =>
        [Paragraph.Of(new Link($"https://help.example/{id}", [new TextRun($"Ticket {id}")])), new Quote(RichText.FromPlain(words).Blocks)];
}

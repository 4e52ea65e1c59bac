using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Text;

namespace BugBridge.Core.Filing.Joining;

/// <summary>The comment that tells engineers which tickets joined an issue.</summary>
internal static class JoinNotes
{
    private const int LongestWords = 300;

    /// <summary>The comment, folded: a ticket with its link, subject and first words each.</summary>
    public static RichText Of(IReadOnlyCollection<JoinedWords> tickets, int more)
    {
        var blocks = tickets.SelectMany(Of).ToImmutableArray();
        return RichText.Of(new Fold(Title(tickets.Count + more), more == 0 ? blocks : blocks.Add(More(more))));
    }

    private static string Title(int tickets) => tickets == 1 ? "Also reported in one more ticket" : string.Create(CultureInfo.InvariantCulture, $"Also reported in {tickets} more tickets");

    private static IEnumerable<Block> Of(JoinedWords ticket)
    {
        var day = ticket.FiledAt.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        yield return Paragraph.Of(Link.To(ticket.Url, $"Ticket {ticket.TicketId}"), new TextRun($": {ticket.Title} ({ticket.Customer}, {day})"));
        if (Beginning(CleanText.OneLine(PlainText.Of(ticket.Words))) is { Length: > 0 } words)
        {
            yield return new Quote([Paragraph.Of(new TextRun(words))]);
        }
    }

    private static Paragraph More(int more) => Paragraph.Of(new TextRun(
        more == 1 ? "One more ticket is not listed here." : string.Create(CultureInfo.InvariantCulture, $"{more} more tickets are not listed here."), TextMarks.Emphasis));

    private static string Beginning(string words)
    {
        if (words.Length <= LongestWords)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', LongestWords - 1);
        return CleanText.Start(words, space > LongestWords / 2 ? space : LongestWords - 1) + "…";
    }
}

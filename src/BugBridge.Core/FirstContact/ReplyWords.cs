using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>
/// A fingerprint of what the helpdesk's side wrote within a minute of a ticket, by which the same acknowledgement is known again on another. What programs fill in does
/// not count: words with digits, the ticket's subject, and the names of who is in it. No text is kept.
/// </summary>
public static class ReplyWords
{
    /// <summary>Other tickets that the same words have to stand on for them to be an acknowledgement. One who is fast may say the same twice.</summary>
    public const int OtherTickets = 2;

    /// <summary>What comes later was never sent by itself, whatever is configured.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The fingerprint; null for what came later, is no message to the customer, was written by the requester or by the bridge, or says nothing.</summary>
    public static string? Of(TicketComment comment, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(ticket);
        if (comment is not { Kind: CommentKind.PublicReply, Stamp: null } || comment.Author.Id == ticket.Requester?.Id || comment.CreatedAt - ticket.CreatedAt >= Longest)
        {
            return null;
        }

        var words = FoldedWords.Of(PlainText.Of(AuthoredText.Of(comment.Body).Own)).ToList();
        TakeOut(words, [.. FoldedWords.Of(ticket.Subject)]);
        foreach (var name in new[] { ticket.Requester?.Name, ticket.Requester?.AccountName, comment.Author.Name, ticket.Assignee?.Name }.OfType<string>().SelectMany(name => FoldedWords.Of(name)).Distinct(StringComparer.Ordinal))
        {
            // Once: somebody may be called Will.
            words.Remove(name);
        }

        words.RemoveAll(word => word.Any(char.IsDigit));
        return words.Count == 0 ? null : Stamp.For([.. words]);
    }

    /// <summary>Takes out words that follow each other, once.</summary>
    private static void TakeOut(List<string> words, List<string> phrase)
    {
        var at = phrase.Count == 0 ? -1 : Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).FirstOrDefault(start => words.Slice(start, phrase.Count).SequenceEqual(phrase, StringComparer.Ordinal), -1);
        if (at >= 0)
        {
            words.RemoveRange(at, phrase.Count);
        }
    }
}

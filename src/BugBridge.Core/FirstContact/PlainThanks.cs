using System.Buffers;
using System.Collections.Frozen;
using BugBridge.Core.Linking.Quoting;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>
/// Tells a customer's plain "thank you" from a message that wants something. Every word has to be known as one of thanks, or as the name of somebody in the
/// ticket: what is not sure counts as a contact.
/// </summary>
/// <param name="settings">For words that are configured.</param>
internal sealed class PlainThanks(FirstContactSettings settings)
{
    private const int MostWords = 40;
    private const int MostGreetingWords = 4;
    private static readonly SearchValues<string> Signs = SearchValues.Create(["👍", "🙏", "❤", "😊", "🙂", "🎉", "👏"], StringComparison.Ordinal);

    private readonly FrozenSet<string> _thanks = [.. ThanksWords.Thank, .. Folded(settings.ThanksWords)];
    private readonly FrozenSet<string> _beside = [.. Folded(settings.WordsBesideThanks)];

    /// <summary>Whether the author's own words only thank. Greetings, signatures and what is quoted do not count; a file does.</summary>
    public bool IsAll(TicketComment comment, Ticket ticket)
    {
        if (!comment.Attachments.IsDefaultOrEmpty)
        {
            return false;
        }

        var text = PlainText.Of(AuthoredText.Of(comment.Body).Own);
        var lines = Lines(text).ToList();
        if (lines.Exists(line => line.AsSpan().IndexOfAny('?', '？', '¿') >= 0))
        {
            return false;
        }

        var names = Names(comment, ticket);
        var words = lines.SelectMany(line => FoldedWords.Of(line)).ToList();
        return words.Count == 0
            ? text.AsSpan().ContainsAny(Signs)
            : words.Count <= MostWords && words.Exists(_thanks.Contains) && words.TrueForAll(word => ThanksWords.MayStand(word) || _thanks.Contains(word) || _beside.Contains(word) || names.Contains(word)) && IsSolvedIfNamed(words);
    }

    /// <summary>"It solved my problem" thanks; "I have a problem" does not.</summary>
    private static bool IsSolvedIfNamed(List<string> words) => !words.Exists(ThanksWords.Trouble.Contains) || words.Exists(ThanksWords.Over.Contains);

    /// <summary>The lines between greeting and signature.</summary>
    private IEnumerable<string> Lines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isFirst = true;
        foreach (var line in lines)
        {
            var folded = FoldedWords.Of(line);
            if (line is "--" or "-- " or "—" or "___" || ThanksWords.Closings.Any(closing => folded.Take(closing.Length).SequenceEqual(closing, StringComparer.Ordinal)))
            {
                yield break;
            }

            var isGreeting = isFirst && folded.Length <= MostGreetingWords && folded.Length > 0 && ThanksWords.Greetings.Contains(folded[0]) && !folded.Any(_thanks.Contains);
            isFirst = false;
            if (!isGreeting)
            {
                yield return line;
            }
        }
    }

    /// <summary>German umlauts also as two letters.</summary>
    private static IEnumerable<string> Folded(IEnumerable<string> texts) => texts.SelectMany(FoldedWords.FormsOf).SelectMany(words => words);

    private static HashSet<string> Names(TicketComment comment, Ticket ticket) => ticket.Comments.Select(one => one.Author.Name)
        .Append(comment.Author.Name).Append(ticket.Requester?.Name).Append(ticket.Requester?.AccountName).Append(ticket.Assignee?.Name)
        .OfType<string>().SelectMany(name => FoldedWords.Of(name)).ToHashSet(StringComparer.Ordinal);
}

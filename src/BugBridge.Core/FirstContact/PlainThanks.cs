using System.Buffers;
using System.Collections.Frozen;
using BugBridge.Core.Commands.Quoting;
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
    private const int MostGreetingWords = 5;
    private static readonly SearchValues<char> Questions = SearchValues.Create("?？¿؟\u037E");
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
        var names = Names(comment, ticket);
        var lines = Lines(text, names).ToList();
        if (lines.Exists(line => line.AsSpan().ContainsAny(Questions)))
        {
            return false;
        }

        var words = lines.SelectMany(line => FoldedWords.Of(line)).ToList();
        return words.Count == 0
            ? text.AsSpan().ContainsAny(Signs)
            : words.Count <= MostWords && words.Exists(_thanks.Contains) && words.TrueForAll(word => ThanksWords.MayStand(word) || _thanks.Contains(word) || _beside.Contains(word) || names.Contains(word)) && IsSolvedIfNamed(words);
    }

    /// <summary>"It solved my problem" thanks; "I have a problem" does not.</summary>
    private static bool IsSolvedIfNamed(List<string> words) => !words.Exists(ThanksWords.Trouble.Contains) || words.Exists(ThanksWords.Over.Contains);

    /// <summary>The lines between greeting and signature.</summary>
    private IEnumerable<string> Lines(string text, HashSet<string> names)
    {
        var isFirst = true;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line is "--" or "-- " or "—" or "___" || IsClosing(line, names))
            {
                yield break;
            }

            var isGreeting = isFirst && IsGreeting(line, names);
            isFirst = false;
            if (!isGreeting)
            {
                yield return line;
            }
        }
    }

    /// <summary>A greeting says whom it greets, and nothing else: "Hello Anna", and not "Hello, still broken".</summary>
    private bool IsGreeting(string line, HashSet<string> names)
    {
        var folded = FoldedWords.Of(line);
        return folded.Length is > 0 and <= MostGreetingWords && ThanksWords.Greetings.Contains(folded[0]) && !folded.Any(_thanks.Contains) && NamesPeople(line, folded.Skip(1), names);
    }

    /// <summary>A word that closes a letter may begin a sentence, too: "Best would be a refund".</summary>
    private static bool IsClosing(string line, HashSet<string> names)
    {
        var folded = FoldedWords.Of(line);
        return ThanksWords.Closings.Any(closing =>
            folded.Take(closing.Length).SequenceEqual(closing, StringComparer.Ordinal) && (closing.Length > 1 || NamesPeople(line, folded.Skip(1), names)));
    }

    /// <summary>
    /// Whether the words after a line's first are those by which people are called: known ones, or written like names. After a comma an unknown word is the beginning
    /// of something else as easily as a name.
    /// </summary>
    private static bool NamesPeople(string line, IEnumerable<string> words, HashSet<string> names)
    {
        var unknown = words.Where(word => !names.Contains(word) && !ThanksWords.Called.Contains(word)).ToList();
        return unknown.Count == 0
            || (!line.TrimEnd(',', '!', '.', ':', ' ').AsSpan().ContainsAny(",:;!.") && !unknown.Exists(ThanksWords.MayStand)
                && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).All(word => char.IsUpper(word[0]) || FoldedWords.Of(word).All(one => names.Contains(one) || ThanksWords.Called.Contains(one))));
    }

    /// <summary>German umlauts also as two letters.</summary>
    private static IEnumerable<string> Folded(IEnumerable<string> texts) => texts.SelectMany(FoldedWords.FormsOf).SelectMany(words => words);

    private static HashSet<string> Names(TicketComment comment, Ticket ticket) => ticket.Comments.Select(one => one.Author.Name)
        .Append(comment.Author.Name).Append(ticket.Requester?.Name).Append(ticket.Requester?.AccountName).Append(ticket.Assignee?.Name)
        .OfType<string>().SelectMany(name => FoldedWords.Of(name)).ToHashSet(StringComparer.Ordinal);
}

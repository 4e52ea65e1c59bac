using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Visibility;

/// <summary>
/// The sentences of an issue that not everybody may read: those of its limited comments, and those that were limited before they were edited
/// away or deleted. What is open to everybody elsewhere in the issue, and was so first, is not among them.
/// </summary>
internal sealed class LimitedText
{
    // Shorter ones are what anybody says: "Thanks." and "I will look into it." are nobody's secret.
    private const int FewestWords = 4;
    private const int FewestLetters = 12;
    private const int MostKept = 500;
    private readonly Dictionary<ulong, LimitedSentence> _limited = [];
    private readonly HashSet<int> _lengths = [];

    private LimitedText()
    {
    }

    /// <summary>No limited text.</summary>
    public static LimitedText None { get; } = new();

    /// <summary>That of an issue.</summary>
    /// <param name="issue">As it is now.</param>
    /// <param name="seen">What is held of its comments.</param>
    public static LimitedText Of(Issue issue, ImmutableDictionary<string, HandledComment> seen)
    {
        var limited = issue.Comments.Where(IsLimited).ToList();
        if (limited.Count == 0 && seen.Values.All(comment => comment.Limited is null))
        {
            return None;
        }

        var text = new LimitedText();
        var open = new OpenText(issue, seen);
        foreach (var comment in limited)
        {
            text.Add(new LimitedSentence(comment.Id, IsStill: true), MarksOf(comment.Body).Except(open.Before(comment)));
        }

        foreach (var comment in seen.Values.Where(comment => comment.Limited is not null))
        {
            var former = issue.Comments.FirstOrDefault(current => current.Id == comment.Id);
            text.Add(
                new LimitedSentence(comment.Id, IsStill: false),
                MarksIn(comment.Limited).Except(open.Always).Except(former is { Visibility: CommentVisibility.Everyone } ? MarksOf(former.Body) : []));
        }

        return text;
    }

    /// <summary>What to remember of a comment's limited sentences, when it is limited or was so before; null when there is nothing.</summary>
    public static string? Remembered(IssueComment comment, string? before)
    {
        var marks = comment.Stamp is null && comment.Visibility != CommentVisibility.Everyone
            ? MarksIn(before).Union(MarksOf(comment.Body))
            : MarksIn(before).Except(MarksOf(comment.Body));
        return marks.Take(MostKept).Select(mark => mark.ToString()).ToList() is { Count: > 0 } kept ? string.Join(' ', kept) : null;
    }

    /// <summary>The limited sentence of another comment that a comment repeats, those that are still limited first; null when it repeats none.</summary>
    public LimitedSentence? RepeatedIn(IssueComment comment)
    {
        if (_limited.Count == 0)
        {
            return null;
        }

        LimitedSentence? former = null;
        var words = Sentences.Words(PlainText.Of(comment.Body));
        foreach (var length in _lengths)
        {
            foreach (var hash in WordHash.Windows(words, length))
            {
                if (_limited.TryGetValue(hash, out var sentence) && sentence.CommentId != comment.Id)
                {
                    if (sentence.IsStill)
                    {
                        return sentence;
                    }

                    former ??= sentence;
                }
            }
        }

        return former;
    }

    private static bool IsLimited(IssueComment comment) => comment is { Stamp: null, Visibility: not CommentVisibility.Everyone };

    /// <summary>A mark at a comment's start is no part of its first sentence.</summary>
    private static IEnumerable<SentenceMark> MarksOf(RichText text) => MarksOf(PlainText.Of(CommentMark.Of(text).Text));

    private static IEnumerable<SentenceMark> MarksOf(string text) => Sentences.Of(text)
        .Select(Sentences.Words)
        .Where(words => words.Count >= FewestWords && words.Sum(word => word.Length) >= FewestLetters)
        .Select(words => new SentenceMark(words.Count, WordHash.Of(words)))
        .Distinct();

    private static IEnumerable<SentenceMark> MarksIn(string? kept) => kept is null ? [] : kept.Split(' ').Select(SentenceMark.Parse);

    private void Add(LimitedSentence sentence, IEnumerable<SentenceMark> marks)
    {
        foreach (var mark in marks)
        {
            _limited.TryAdd(mark.Hash, sentence);
            _lengths.Add(mark.Words);
        }
    }

    /// <summary>What everybody who can read the issue may read, and since when.</summary>
    private sealed class OpenText(Issue issue, ImmutableDictionary<string, HandledComment> seen)
    {
        private readonly List<(DateTimeOffset Since, SentenceMark[] Marks)> _comments =
        [
            .. issue.Comments.Where(comment => comment is { Stamp: null, Visibility: CommentVisibility.Everyone })
                .Select(comment => (comment.UpdatedAt, MarksOf(comment.Body).ToArray())),
        ];

        /// <summary>The issue's own text, and what reps were told.</summary>
        public HashSet<SentenceMark> Always { get; } =
        [
            .. MarksOf(issue.Summary), .. MarksOf(issue.Description),
            .. seen.Values.Where(comment => comment.Crossed).SelectMany(comment => MarksOf(comment.Told?.Text ?? string.Empty)),
        ];

        /// <summary>That, and what was open before a limited comment was written: who quotes it there makes it no secret.</summary>
        public IEnumerable<SentenceMark> Before(IssueComment limited) =>
            Always.Concat(_comments.Where(comment => comment.Since < limited.CreatedAt).SelectMany(comment => comment.Marks));
    }
}

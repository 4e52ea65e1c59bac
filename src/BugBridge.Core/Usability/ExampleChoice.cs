using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Duplicates.Words;
using BugBridge.Core.Masking;

namespace BugBridge.Core.Usability;

/// <summary>
/// Chooses examples from a category's tickets: representative (near the middle of all texts, by TF-IDF and cosine), severe, and unlike each
/// other. Greetings and signatures are left out of what is compared and quoted. The same tickets always give the same examples.
/// </summary>
internal sealed class ExampleChoice
{
    private const int LongestQuote = 400;

    // What somebody wants stands at the beginning; the rest would cost time, and blur what is compared.
    private const int LongestCompared = 600;
    private const int MostShared = 3;
    private const double ClosenessShare = 0.6;
    private const double LikenessPenalty = 0.5;

    // Nearer than this, two tickets say the same, and reading both aloud would bore.
    private const double TooLike = 0.7;

    private readonly List<Member> _members = [];
    private readonly Dictionary<string, double> _middle = new(StringComparer.Ordinal);

    /// <param name="tickets">The tickets among which to choose, with their texts and how severe each is, from 0 to 1.</param>
    /// <param name="now">Until when unsolved tickets count, UTC.</param>
    /// <param name="hours">The business hours, or null.</param>
    public ExampleChoice(IEnumerable<(CaseFacts Facts, CaseText Text, double Weight)> tickets, DateTimeOffset now, BusinessCalendar? hours = null)
    {
        _members.AddRange(tickets.Select(ticket => (ticket.Facts, Text: ticket.Text with { Text = QuoteText.Of(ticket.Text.Text) }, ticket.Weight))
            .Select(ticket => new Member(ticket.Facts, ticket.Text, ticket.Weight, WordsOf(ticket.Text))));
        Weigh();
        (Now, Hours) = (now, hours);
    }

    private DateTimeOffset Now { get; }

    private BusinessCalendar? Hours { get; }

    /// <summary>The examples, the best first.</summary>
    public ImmutableArray<ReviewExample> Choose(int count)
    {
        var chosen = new List<Member>();
        while (chosen.Count < count && Next(chosen) is { } next)
        {
            chosen.Add(next);
        }

        return [.. chosen.Select(ExampleOf)];
    }

    private Member? Next(List<Member> chosen) => _members
        .Where(member => !chosen.Contains(member) && chosen.All(other => Likeness(member, other) < TooLike))
        .OrderBy(member => chosen.Any(other => other.Facts.CustomerId is { } customer && customer == member.Facts.CustomerId))
        .ThenByDescending(member => (ClosenessShare * member.Closeness) + ((1 - ClosenessShare) * member.Weight)
            - (LikenessPenalty * chosen.Select(other => Likeness(member, other)).DefaultIfEmpty().Max()))
        .ThenBy(member => member.Facts.CreatedAt)
        .ThenBy(member => member.Facts.TicketId, StringComparer.Ordinal)
        .FirstOrDefault();

    private void Weigh()
    {
        var frequency = _members.SelectMany(member => member.Written.Keys).GroupBy(stem => stem, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var member in _members)
        {
            foreach (var stem in member.Written.Keys)
            {
                member.Vector[stem] = Math.Log(1 + (_members.Count / (double)frequency[stem]));
            }

            var length = Length(member.Vector);
            foreach (var (stem, weight) in member.Vector)
            {
                member.Vector[stem] = weight / length;
                _middle[stem] = _middle.GetValueOrDefault(stem) + (weight / length);
            }
        }

        var middle = Length(_middle);
        var most = _members.Select(member => member.Closeness = middle > 0 ? Product(member.Vector, _middle) / middle : 0).DefaultIfEmpty().Max();
        _members.ForEach(member => member.Closeness = most > 0 ? member.Closeness / most : 0);
    }

    private ReviewExample ExampleOf(Member member) =>
        new(member.Facts.TicketId, member.Facts.Url, member.Text.Subject, CaseTexts.Cut(member.Text.Text, LongestQuote))
        {
            SharedWords = [.. member.Vector.OrderByDescending(word => word.Value * _middle[word.Key]).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(MostShared).Select(word => member.Written[word.Key])],
            Closeness = Math.Round(member.Closeness, 3),
            Weight = Math.Round(member.Weight, 3),
            Severity = member.Facts.Severity,
            MonthlyRevenueCents = member.Facts.MonthlyRevenueCents,
            Hours = Math.Round(member.Facts.Struggle(Now).TotalHours, 1),
            BusinessHours = Hours is null ? null : Math.Round(member.Facts.BusinessStruggle(Now, Hours).TotalHours, 1),
            Replies = member.Facts.Replies,
        };

    private static Dictionary<string, string> WordsOf(CaseText text)
    {
        var (subject, message) = (PersonalData.WithoutPlaceholders(text.Subject), PersonalData.WithoutPlaceholders(CaseTexts.Cut(text.Text, LongestCompared)));
        var words = new List<Word>();
        var reader = new WordReader(Language.Of(subject, message));
        reader.Read(subject, words);
        reader.Read(message, words);

        // Invoice numbers and dates are rare, so they would weigh most, and say nothing.
        return words.Where(word => word.Stem.Any(char.IsLetter)).DistinctBy(word => word.Stem, StringComparer.Ordinal).ToDictionary(word => word.Stem, word => word.Written.ToLowerInvariant(), StringComparer.Ordinal);
    }

    private static double Likeness(Member one, Member other) => Product(one.Vector, other.Vector);

    private static double Product(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var sum = 0.0;
        foreach (var (stem, weight) in one)
        {
            sum += other.TryGetValue(stem, out var second) ? weight * second : 0;
        }

        return sum;
    }

    private static double Length(Dictionary<string, double> vector) => vector.Count == 0 ? 1 : Math.Sqrt(vector.Values.Sum(weight => weight * weight));

    private sealed record Member(CaseFacts Facts, CaseText Text, double Weight, Dictionary<string, string> Written)
    {
        public Dictionary<string, double> Vector { get; } = new(StringComparer.Ordinal);

        public double Closeness { get; set; }
    }
}

using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>Places usability tickets into categories, and says why. Pure: the same case always comes to the same place.</summary>
public sealed class Classifier
{
    private readonly PhraseTable _phrases;

    /// <param name="categories">The categories; they have no faults.</param>
    public Classifier(UsabilityCategories categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        Categories = categories;
        Fingerprint = categories.Fingerprint;
        _phrases = new PhraseTable(categories.All);
    }

    /// <summary>The categories.</summary>
    public UsabilityCategories Categories { get; }

    /// <summary>Theirs.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether the signs make a ticket a usability ticket.</summary>
    public bool Concerns(TicketSigns signs)
    {
        ArgumentNullException.ThrowIfNull(signs);
        return Categories.Tickets.Tags.Any(signs.HasTag)
            || Categories.Tickets.Forms.Any(signs.HasForm)
            || Categories.Tickets.Fields.Any(field => signs.ValueOf(field.Key, field.Value) is not null)
            || Categories.All.Any(category => category.Tags.Any(signs.HasTag));
    }

    /// <summary>
    /// The place of a case: a person's choice, else fields, else tags, else the words that the customer wrote. Of categories whose phrases
    /// were found, the one with the most words in them wins. A choice of a category that is no more counts for nothing.
    /// </summary>
    public Placement Place(TicketSigns signs, string subject, string message, Correction? correction)
    {
        ArgumentNullException.ThrowIfNull(signs);
        return correction is not null && Categories.Find(correction.CategoryId) is { } chosen
            ? new Placement(chosen.Id, PlacedBy.Person, correction.By)
            : ByField(signs) ?? ByTag(signs) ?? ByPhrase(subject, message) ?? Placement.None;
    }

    private Placement? ByField(TicketSigns signs) => First(
        PlacedBy.Field,
        category => category.Fields
            .Select(field => signs.ValueOf(field.Key, field.Value) is { } value ? $"{field.Key}: {value}" : null)
            .FirstOrDefault(found => found is not null));

    private Placement? ByTag(TicketSigns signs) => First(PlacedBy.Tag, category => category.Tags.FirstOrDefault(signs.HasTag));

    private Placement? First(PlacedBy by, Func<Category, string?> evidence)
    {
        var found = Categories.All.Select(category => (category.Id, Evidence: evidence(category))).Where(one => one.Evidence is not null).ToList();
        return found.Count == 0 ? null : new Placement(found[0].Id, by, found[0].Evidence) { Ties = Others(found.Skip(1).Select(one => one.Id)) };
    }

    private Placement? ByPhrase(string subject, string message)
    {
        var inSubject = _phrases.In(FoldedWords.Of(subject));
        var all = _phrases.In(FoldedWords.Of(message));
        all.UnionWith(inSubject);
        if (all.Count == 0)
        {
            return null;
        }

        var claims = all.GroupBy(found => found.Category)
            .Select(group => (Category: group.Key, Words: group.Sum(found => found.Words), Phrases: group.ToList()))
            .OrderByDescending(claim => claim.Words).ThenBy(claim => claim.Category)
            .ToList();
        var best = claims[0];
        var telling = best.Phrases.OrderByDescending(found => found.Words).ThenByDescending(inSubject.Contains).ThenBy(found => found.Place).First();
        return new Placement(Categories.All[best.Category].Id, inSubject.Contains(telling) ? PlacedBy.Subject : PlacedBy.Message, telling.Written)
        {
            More = best.Phrases.Count - 1,
            Ties = Others(claims.Skip(1).TakeWhile(claim => claim.Words == best.Words).Select(claim => Categories.All[claim.Category].Id)),
        };
    }

    private static string? Others(IEnumerable<string> ids)
    {
        var joined = string.Join(' ', ids);
        return joined.Length == 0 ? null : joined;
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>What the categories file says.</summary>
/// <param name="Tickets">Which tickets are about usability.</param>
/// <param name="All">The categories, in the file's order, which decides where nothing else does.</param>
public sealed record UsabilityCategories(UsabilityTickets Tickets, ImmutableArray<Category> All)
{
    /// <summary>Tells one state of the file from another: cases that were placed by another one are placed anew.</summary>
    public string Fingerprint => FingerprintOf(Tickets, All);

    /// <summary>The category with this id, or null.</summary>
    public Category? Find(string? id) => All.FirstOrDefault(category => category.Id == id);

    /// <summary>The category that a person means by an id or a name, case and accents ignored; or null.</summary>
    public Category? Named(string text)
    {
        var meant = FoldedWords.Line(text);
        return All.FirstOrDefault(category => FoldedWords.Line(category.Id) == meant) ?? All.FirstOrDefault(category => FoldedWords.Line(category.Name) == meant);
    }

    /// <summary>Everything wrong with it, with paths such as <c>categories[2].name</c>.</summary>
    public IEnumerable<SetupFault> Faults() => new CategoryFaults(this).All();

    private static string FingerprintOf(UsabilityTickets tickets, ImmutableArray<Category> categories) => Stamp.For(
    [
        .. Said(tickets.Tags), .. Said(tickets.Forms), .. Said(tickets.Fields),
        .. categories.SelectMany(category => new[] { category.Id }.Concat(Said(category.Tags)).Concat(Said(category.Fields)).Concat(Said(category.Phrases))),
    ]);

    private static IEnumerable<string> Said(ImmutableArray<string> values) => values.Prepend(values.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<string> Said(ImmutableSortedDictionary<string, ImmutableArray<string>> fields) =>
        fields.SelectMany(field => Said(field.Value).Prepend(field.Key)).Prepend(fields.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

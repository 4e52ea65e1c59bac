using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary>Looks for what is wrong with categories, all at once.</summary>
internal sealed partial class CategoryFaults(UsabilityCategories categories)
{
    private readonly List<SetupFault> _faults = [];

    // By what is compared, where it stands and how it is written.
    private readonly Dictionary<string, (int Category, string Path)> _tags = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Category, string Path)> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Category, string Path, string Written, string Line)> _phrases = [];

    public IEnumerable<SetupFault> All()
    {
        if (categories.All.IsEmpty)
        {
            Add("categories", "There is no category.", "Write at least one, or remove the file to do without the review.");
        }

        if (categories.Tickets.IsEmpty && categories.All.All(category => category.Tags.IsEmpty))
        {
            Add("usabilityTickets", "Nothing says which tickets are about usability.", "Set tags, forms or field values here, or tags in a category.");
        }

        Values("usabilityTickets.tags", categories.Tickets.Tags);
        Values("usabilityTickets.forms", categories.Tickets.Forms);
        Fields("usabilityTickets.fields", categories.Tickets.Fields);
        for (var at = 0; at < categories.All.Length; at++)
        {
            Look(at, $"categories[{at}]", categories.All[at]);
        }

        LookForOverlappingPhrases();
        return _faults;
    }

    private void Look(int at, string path, Category category)
    {
        LookAtNames(at, path, category);
        if (category.Tags.IsEmpty && category.Fields.IsEmpty && category.Phrases.IsEmpty)
        {
            Add(path, "Nothing can ever match it: it has no tags, fields or phrases.", "Use it at least one, or remove it.");
        }

        Values($"{path}.tags", category.Tags);
        Fields($"{path}.fields", category.Fields);
        for (var tag = 0; tag < category.Tags.Length; tag++)
        {
            Once(_tags, category.Tags[tag].Trim(), at, $"{path}.tags[{tag}]", $"The tag '{category.Tags[tag]}'");
        }

        foreach (var (field, values) in category.Fields)
        {
            for (var value = 0; value < values.Length; value++)
            {
                Once(_fields, $"{field}\n{values[value]}", at, $"{path}.fields.{field}[{value}]", $"The value '{values[value]}' of the field '{field}'");
            }
        }

        for (var phrase = 0; phrase < category.Phrases.Length; phrase++)
        {
            LookAtPhrase(at, $"{path}.phrases[{phrase}]", category.Phrases[phrase]);
        }
    }

    private void LookAtNames(int at, string path, Category category)
    {
        if (string.IsNullOrWhiteSpace(category.Name))
        {
            Add($"{path}.name", "The category has no name.", "Give it the name people will see.");
        }

        if (!IdPattern().IsMatch(category.Id))
        {
            Add(
                $"{path}.id",
                category.Id.Length == 0 ? "The category has no id." : $"'{category.Id}' cannot be an id.",
                "Give it lower-case letters, digits and hyphens, such as finding-things; it must never change.");
        }

        var first = categories.All.Take(at).ToList().FindIndex(other => other.Id.Length > 0 && string.Equals(other.Id, category.Id, StringComparison.OrdinalIgnoreCase));
        if (first >= 0)
        {
            Add($"{path}.id", $"'{category.Id}' is the id of categories[{first}] as well.", "Give each category a unique id.");
        }

        first = categories.All.Take(at).ToList().FindIndex(other => !string.IsNullOrWhiteSpace(other.Name) && FoldedWords.Line(other.Name) == FoldedWords.Line(category.Name));
        if (first >= 0)
        {
            Add($"{path}.name", $"'{category.Name}' is the name of categories[{first}] as well.", "Give each category a unique name.");
        }
    }

    private void LookAtPhrase(int at, string path, string phrase)
    {
        var forms = FoldedWords.FormsOf(phrase).ToList();
        if (forms[0].IsEmpty)
        {
            Add(path, "The phrase has no word in it.", "Write words, or remove it.");
            return;
        }

        _phrases.AddRange(forms.Select(form => (at, path, phrase, " " + string.Join(' ', form) + " ")));
    }

    /// <summary>Some hundreds of phrases: each is held against each.</summary>
    private void LookForOverlappingPhrases()
    {
        var told = new HashSet<(string, string)>();
        foreach (var one in _phrases)
        {
            foreach (var other in _phrases.Where(other => other.Category != one.Category && other.Line.Contains(one.Line, StringComparison.Ordinal)))
            {
                if (!told.Contains((one.Path, other.Path)) && told.Add((other.Path, one.Path)))
                {
                    Add(
                        other.Path,
                        $"The phrase '{other.Written}' {(one.Line == other.Line ? "is the same as" : "contains")} '{one.Written}' ({one.Path}), so that both categories claim its tickets.",
                        "Keep one of the two, or write both so that neither contains the other.");
                }
            }
        }
    }

    private void Once(Dictionary<string, (int Category, string Path)> seen, string what, int at, string path, string called)
    {
        if (!seen.TryAdd(what, (at, path)) && seen[what].Category != at)
        {
            Add(path, $"{called} is claimed by {seen[what].Path} as well.", "Leave it to one of the two categories.");
        }
    }

    private void Values(string path, ImmutableArray<string> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(values[at]))
            {
                Add($"{path}[{at}]", "It is empty.", "Use it a value, or remove it.");
            }
        }
    }

    private void Fields(string path, ImmutableSortedDictionary<string, ImmutableArray<string>> fields)
    {
        foreach (var (field, values) in fields)
        {
            Values($"{path}.{field}", values);
            if (values.IsEmpty)
            {
                Add($"{path}.{field}", "No value is named, so the field can never match.", "List the values that match, or remove the field.");
            }
        }
    }

    private void Add(string path, string problem, string remedy) => _faults.Add(new SetupFault(path, problem, remedy));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdPattern();
}

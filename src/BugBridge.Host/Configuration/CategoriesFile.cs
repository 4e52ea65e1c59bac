using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Core.Remotes;
using BugBridge.Core.Usability;

namespace BugBridge.Host.Configuration;

/// <summary>Reads the categories of the usability review, and everything that is wrong with them at once.</summary>
internal sealed class CategoriesFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly List<SetupFault> _faults = [];

    private CategoriesFile()
    {
    }

    /// <summary>Where the file is: what the setting names, seen from the folder of the settings file.</summary>
    public static string PathOf(UsabilitySettings settings, SettingsSource source) =>
        Path.Combine(source.Folder, settings.Categories);

    /// <summary>The file that comes with the program.</summary>
    public static string Shipped()
    {
        using var file = new StreamReader(typeof(CategoriesFile).Assembly.GetManifestResourceStream("usability-categories.json")!);
        return file.ReadToEnd();
    }

    /// <summary>The categories, or null without a file or with faults in it; each fault's path starts with the file's.</summary>
    public static (UsabilityCategories? Categories, ImmutableArray<SetupFault> Faults) Read(string path)
    {
        if (!File.Exists(path))
        {
            return (null, []);
        }

        try
        {
            var (categories, faults) = Parse(File.ReadAllText(path));
            return (faults.IsEmpty ? categories : null, [.. faults.Select(fault => fault with { Path = fault.Path.Length == 0 ? path : $"{path} {fault.Path}" })]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, [new SetupFault(path, "It cannot be read: " + failure.Message, "Let the account that runs BugBridge read it.")]);
        }
    }

    /// <summary>The categories in a JSON text, and what is wrong with it, with paths such as <c>categories[2].name</c>.</summary>
    public static (UsabilityCategories Categories, ImmutableArray<SetupFault> Faults) Parse(string json)
    {
        var file = new CategoriesFile();
        var categories = new UsabilityCategories(new UsabilityTickets(), []);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            categories = file.Root(document.RootElement);
        }
        catch (JsonException failure)
        {
            return (categories, [new SetupFault(string.Empty, "It is not valid JSON: " + failure.Message, "Fix the file; an editor that uses config/usability-categories.schema.json helps.")]);
        }

        var wrong = file._faults.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        return (categories, [.. file._faults, .. categories.Faults().Where(fault => !wrong.Contains(fault.Path))]);
    }

    private UsabilityCategories Root(JsonElement root)
    {
        var (tickets, categories) = (new UsabilityTickets(), ImmutableArray<Category>.Empty);
        foreach (var (name, value) in Properties(root, string.Empty, ["$schema", "usabilityTickets", "categories"]))
        {
            switch (name)
            {
                case "usabilityTickets":
                    tickets = Tickets(value);
                    break;
                case "categories":
                    categories = [.. Items(value, "categories").Select((item, at) => Category(item, $"categories[{at}]"))];
                    break;
                default:
                    break;
            }
        }

        return new UsabilityCategories(tickets, categories);
    }

    private UsabilityTickets Tickets(JsonElement element)
    {
        const string Path = "usabilityTickets";
        var tickets = new UsabilityTickets();
        foreach (var (name, value) in Properties(element, Path, ["tags", "forms", "fields"]))
        {
            tickets = name switch
            {
                "tags" => tickets with { Tags = Texts(value, $"{Path}.tags") },
                "forms" => tickets with { Forms = Texts(value, $"{Path}.forms") },
                _ => tickets with { Fields = Fields(value, $"{Path}.fields") },
            };
        }

        return tickets;
    }

    private Category Category(JsonElement element, string path)
    {
        var category = new Category(string.Empty, string.Empty);
        foreach (var (name, value) in Properties(element, path, ["id", "name", "tags", "fields", "phrases"]))
        {
            category = name switch
            {
                "id" => category with { Id = Text(value, $"{path}.id") },
                "name" => category with { Name = Text(value, $"{path}.name") },
                "tags" => category with { Tags = Texts(value, $"{path}.tags") },
                "fields" => category with { Fields = Fields(value, $"{path}.fields") },
                _ => category with { Phrases = Texts(value, $"{path}.phrases") },
            };
        }

        return category;
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Fields(JsonElement element, string path)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Properties(element, path, null))
        {
            fields[name] = Texts(value, $"{path}.{name}");
        }

        return fields.ToImmutable();
    }

    /// <summary>The properties of an object; those that are not known, and those that come twice, are faults.</summary>
    private IEnumerable<(string Name, JsonElement Value)> Properties(JsonElement element, string path, string[]? known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(path, $"It is {Kind(element)}, not an object.", "Write it in braces.");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (known?.Contains(property.Name, StringComparer.Ordinal) == false)
            {
                var meant = NearMiss.Of(property.Name, known);
                Add(at, "There is no such key.", meant is null ? $"Remove it; use one of {string.Join(", ", known)}." : $"Did you mean {meant}?");
            }
            else if (!seen.Add(property.Name))
            {
                Add(at, "It is there twice.", "Keep one of the two.");
            }
            else
            {
                yield return (property.Name, property.Value);
            }
        }
    }

    private IEnumerable<JsonElement> Items(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return [.. element.EnumerateArray()];
        }

        Add(path, $"It is {Kind(element)}, not a list.", "Write it in square brackets.");
        return [];
    }

    private ImmutableArray<string> Texts(JsonElement element, string path) => [.. Items(element, path).Select((item, at) => Text(item, $"{path}[{at}]"))];

    private string Text(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString()!;
        }

        Add(path, $"It is {Kind(element)}, not a text.", "Write it in quotation marks.");
        return string.Empty;
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private void Add(string path, string problem, string remedy) => _faults.Add(new SetupFault(path, problem, remedy));
}

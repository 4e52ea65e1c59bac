using System.Text.Json;

namespace BugBridge.Sandbox.Serving;

/// <summary>What a JSON body may look like: enough to find a field of the wrong type, one that is missing and one that nobody knows.</summary>
internal sealed class JsonShape
{
    private readonly Func<JsonElement, bool> _accepts;
    private readonly string _name;
    private JsonShape? _items;
    private Dictionary<string, JsonShape>? _fields;
    private HashSet<string>? _required;
    private bool _isOpen;

    private JsonShape(string name, Func<JsonElement, bool> accepts) => (_name, _accepts) = (name, accepts);

    /// <summary>Any value.</summary>
    public static JsonShape Any { get; } = new("anything", _ => true);

    /// <summary>A string.</summary>
    public static JsonShape Text { get; } = new("a string", value => value.ValueKind == JsonValueKind.String);

    /// <summary>A string or null.</summary>
    public static JsonShape TextOrNull { get; } = new("a string or null", value => value.ValueKind is JsonValueKind.String or JsonValueKind.Null);

    /// <summary>A whole number.</summary>
    public static JsonShape Number { get; } = new("a whole number", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _));

    /// <summary>A whole number or null.</summary>
    public static JsonShape NumberOrNull { get; } =
        new("a whole number or null", value => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)));

    /// <summary>True or false.</summary>
    public static JsonShape Truth { get; } = new("true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    /// <summary>An object of any content.</summary>
    public static JsonShape AnyObject { get; } = new("an object", value => value.ValueKind == JsonValueKind.Object);

    /// <summary>An array of such items.</summary>
    public static JsonShape ArrayOf(JsonShape items) => new("an array", value => value.ValueKind == JsonValueKind.Array) { _items = items };

    /// <summary>An object with these fields only; a name that ends with <c>*</c> must be there.</summary>
    public static JsonShape Object(params (string Name, JsonShape Shape)[] fields) => new("an object", value => value.ValueKind == JsonValueKind.Object)
    {
        _fields = fields.ToDictionary(field => field.Name.TrimEnd('*'), field => field.Shape, StringComparer.Ordinal),
        _required = [.. fields.Where(field => field.Name.EndsWith('*')).Select(field => field.Name.TrimEnd('*'))],
    };

    /// <summary>The same, but other fields may be there too.</summary>
    public static JsonShape OpenObject(params (string Name, JsonShape Shape)[] fields)
    {
        var shape = Object(fields);
        shape._isOpen = true;
        return shape;
    }

    /// <summary>Everything that is wrong with the value, each with its path.</summary>
    public IEnumerable<string> Problems(JsonElement value, string path)
    {
        if (!_accepts(value))
        {
            return [$"{path} must be {_name}"];
        }

        return _items is not null ? ProblemsOfItems(value, path) : _fields is not null ? ProblemsOfFields(value, path) : [];
    }

    private IEnumerable<string> ProblemsOfItems(JsonElement value, string path) =>
        value.EnumerateArray().SelectMany((item, index) => _items!.Problems(item, $"{path}[{index}]"));

    private IEnumerable<string> ProblemsOfFields(JsonElement value, string path)
    {
        foreach (var missing in _required!.Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{path}.{missing} is missing";
        }

        foreach (var field in value.EnumerateObject())
        {
            if (_fields!.TryGetValue(field.Name, out var shape))
            {
                foreach (var problem in shape.Problems(field.Value, $"{path}.{field.Name}"))
                {
                    yield return problem;
                }
            }
            else if (!_isOpen)
            {
                yield return $"{path}.{field.Name} is not known";
            }
        }
    }
}

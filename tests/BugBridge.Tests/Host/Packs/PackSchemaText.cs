using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Usability;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Packs.Rendering;
using BugBridge.Tests.Host.Configuration;

namespace BugBridge.Tests.Host.Packs;

/// <summary>The JSON schema of packs, made from the classes of the reports and what they say of themselves.</summary>
internal static class PackSchemaText
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSchemaExporterOptions Export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described };

    /// <summary>What the data of each pack can be.</summary>
    private static readonly (string Name, Type[] Data)[] Packs =
    [
        ("fcr", [typeof(FirstContactFigures)]),
        ("promises", [typeof(PromiseReport)]),
        ("ranking", [typeof(RankReport)]),
        ("reporters", [typeof(Leaderboard)]),
        ("usability", [typeof(UsabilityReview), typeof(NoReview)]),
    ];

    /// <summary>The whole document.</summary>
    public static string Make() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "BugBridge packs",
        ["description"] = "What `bugbridge report NAME --format json` and `/reports/NAME.json` give. Moments are UTC.",
        ["oneOf"] = new JsonArray([.. Packs.Select(pack => (JsonNode)Of(pack.Name, pack.Data))]),
    }.ToJsonString(Layout) + "\n";

    private static JsonObject Of(string name, Type[] data) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["report"] = new JsonObject { ["const"] = name },
            ["title"] = new JsonObject { ["type"] = "string", ["description"] = "The pack's title in the language that was asked for." },
            ["at"] = new JsonObject { ["type"] = "string", ["format"] = "date-time", ["description"] = "When it was made." },
            ["data"] = new JsonObject { ["anyOf"] = new JsonArray([.. data.Select(type => Inlined(PackJson.Options.GetJsonSchemaAsNode(type, Export)))]) },
        },
        ["required"] = new JsonArray("report", "title", "at", "data"),
    };

    private static JsonNode Inlined(JsonNode root) => Inlined(root, root);

    /// <summary>A type that occurs twice is told by where it occurred first, which no reader can follow once the schema is part of another.</summary>
    private static JsonNode Inlined(JsonNode node, JsonNode root) => node switch
    {
        JsonObject { } one when (string?)one["$ref"] is { } address => WithMeaning(Inlined(At(root, address), root), one["description"]),
        JsonObject one => new JsonObject(one.Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? Inlined(value, root) : null))),
        JsonArray many => new JsonArray([.. many.Select(item => item is null ? null : Inlined(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonNode At(JsonNode root, string address) => address.Split('/').Skip(1)
        .Aggregate(root, (node, step) => node is JsonArray many ? many[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    private static JsonNode WithMeaning(JsonNode node, JsonNode? meaning)
    {
        if (meaning is not null)
        {
            node.AsObject().Remove("description");
            node.AsObject().Insert(0, "description", meaning.DeepClone());
        }

        return node;
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = context.TypeInfo.Type == typeof(Period) ? Period() : schema as JsonObject ?? [];
        var meaning = context.PropertyInfo is { AttributeProvider: PropertyInfo property } ? MeaningOf(property) : SettingsText.Find($"T:{context.TypeInfo.Type.FullName}");
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var words = type.IsEnum ? string.Concat(Enum.GetNames(type).Select(word => $" {word}: {SettingsText.Find($"F:{type.FullName}.{word}")}")) : string.Empty;
        if (meaning is not null || words.Length > 0)
        {
            node.Insert(0, "description", (meaning + words).Trim());
        }

        return node;
    }

    private static string MeaningOf(PropertyInfo property) =>
        SettingsText.Find($"P:{property.DeclaringType!.FullName}.{property.Name}") ?? SettingsText.Parameter(property.DeclaringType, property.Name)
        ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} says nothing of itself.");

    private static JsonObject Period() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = new JsonObject { ["type"] = "string", ["description"] = "Such as 2026-10 or 2026-Q4." },
            ["from"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            ["until"] = new JsonObject { ["type"] = "string", ["format"] = "date-time", ["description"] = "Not part of it." },
            ["zone"] = new JsonObject { ["type"] = "string", ["description"] = "In which it begins and ends." },
        },
        ["required"] = new JsonArray("name", "from", "until", "zone"),
    };
}

using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Host.Configuration;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>The JSON schema of the configuration file, made from the settings' classes.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole document.</summary>
    public static string Make()
    {
        var root = Section(SettingShape.Of(typeof(BridgeSettings)));
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        root.Insert(1, "title", "BugBridge");
        root["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        root["properties"]!.AsObject().Add("Serilog", new JsonObject
        {
            ["description"] = "What Serilog itself does with log lines, as Serilog.Settings.Configuration reads it; see config/README.md.",
            ["type"] = "object",
        });
        return root.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Section(SettingShape shape)
    {
        var instance = Activator.CreateInstance(shape.Type)!;
        var properties = new JsonObject();
        foreach (var property in shape.Properties)
        {
            var json = Of(property.Shape);
            json.Insert(0, "description", SettingsText.Meaning(property));
            if (!property.IsSecret && Default(SettingsText.Default(property, instance)) is { } value)
            {
                json["default"] = value;
            }

            properties[property.Name] = property.IsNullable ? OrNull(json) : json;
            if (property.IsSecret)
            {
                properties[property.Name + SecretFiles.Suffix] = new JsonObject { ["description"] = $"A file that holds nothing but {property.Name}, in its place.", ["type"] = "string" };
            }
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static JsonObject Of(SettingShape shape) => shape.Kind switch
    {
        SettingKind.Flag => new JsonObject { ["type"] = "boolean" },
        SettingKind.Whole => new JsonObject { ["type"] = "integer" },
        SettingKind.Number => new JsonObject { ["type"] = "number" },
        SettingKind.Time => new JsonObject { ["type"] = "string", ["pattern"] = @"^(\d+\.)?\d{1,2}:\d{1,2}(:\d{1,2}(\.\d+)?)?$" },
        SettingKind.Choice => new JsonObject { ["enum"] = new JsonArray([.. shape.Words.Select(word => (JsonNode)word)]) },
        SettingKind.List => new JsonObject { ["type"] = "array", ["items"] = Of(shape.Item!) },
        SettingKind.Map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(shape.Item!) },
        SettingKind.Section => Section(shape),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject OrNull(JsonObject json)
    {
        json["type"] = new JsonArray(json["type"]!.DeepClone(), "null");
        return json;
    }

    private static JsonNode? Default(object? value) => value switch
    {
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        TimeSpan time => time.ToString("c"),
        Enum choice => choice.ToString(),
        IDictionary => null,
        IEnumerable list => list.Cast<object>().All(item => item is Enum or string)
            ? new JsonArray([.. list.Cast<object>().Select(item => (JsonNode)item.ToString()!)])
            : null,
        _ => null,
    };
}

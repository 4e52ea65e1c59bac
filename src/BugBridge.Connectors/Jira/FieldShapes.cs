using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Gives a field's text the shape that Jira wants for the field's type.</summary>
internal sealed class FieldShapes(IJiraDialect dialect, TextFitting text)
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /// <summary>The value to send; null clears. Refused when the text cannot be a value of this field.</summary>
    public JsonNode? Shape(FieldWire field, string value)
    {
        var schema = field.Schema;
        if (string.IsNullOrWhiteSpace(value))
        {
            return schema?.Type == "array" ? new JsonArray() : null;
        }

        return schema?.Type == "array"
            ? new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => One(field, schema.Items, item))])
            : One(field, schema?.Type, value.Trim());
    }

    private JsonNode? One(FieldWire field, string? type, string value) => type switch
    {
        "string" when field.Schema!.Type == "array" => string.Join('-', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        "string" when IsLong(field) => text.Long(RichText.FromPlain(value), restUrl: null),
        "string" or "any" or null => TextFitting.Short(value),
        "number" => Number(field, value),
        "json" when field.Schema!.Custom?.EndsWith("gh-sprint", StringComparison.Ordinal) == true => Number(field, value),
        "date" => Time(field, value).DateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" => Time(field, value).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture),
        "option" => new JsonObject { ["value"] = value },
        "option-with-child" => Cascading(value),
        "user" => dialect.UserReference(value),
        "issuelink" or "project" => new JsonObject { ["key"] = value },
        "priority" or "resolution" or "version" or "component" or "group" or "issuetype" or "securitylevel" => new JsonObject { ["name"] = value },
        _ => throw JiraFailures.Refused($"The Jira field {Called(field)} is of the type '{type}', which cannot be written. Name another field in the configuration."),
    };

    /// <summary>True for fields that hold text of several lines.</summary>
    public static bool IsLong(FieldWire field) =>
        field.Id is "description" or "environment" || field.Schema?.Custom == Types + "textarea";

    private static JsonValue Number(FieldWire field, string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : throw JiraFailures.Refused($"'{TextFitting.Short(value)}' is not a number, as the Jira field {Called(field)} wants.");

    private static DateTimeOffset Time(FieldWire field, string value) =>
        value.IndexOf('-', StringComparison.Ordinal) == 4 // 12/05/2026 would mean another day to every second reader.
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw JiraFailures.Refused($"'{TextFitting.Short(value)}' is not a date such as 2026-12-05, as the Jira field {Called(field)} wants.");

    private static JsonObject Cascading(string value)
    {
        var levels = value.Split(" > ", 2, StringSplitOptions.TrimEntries);
        var option = new JsonObject { ["value"] = levels[0] };
        if (levels.Length == 2)
        {
            option["child"] = new JsonObject { ["value"] = levels[1] };
        }

        return option;
    }

    private static string Called(FieldWire field) => $"'{field.Name ?? field.Id}' ({field.Id})";
}

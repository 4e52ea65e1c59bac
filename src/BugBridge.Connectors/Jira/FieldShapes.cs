using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Gives a field's value the shape that Jira wants for the field's type.</summary>
internal sealed class FieldShapes(IJiraForms forms, TextFitting text, TimeZoneInfo zone)
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /// <summary>
    /// What to send; null clears. Each value is one of the field's, whatever commas it holds; a field that takes one alone gets several as one text.
    /// Refused when that cannot be a value of this field.
    /// </summary>
    public JsonNode? Shape(FieldWire field, FieldValue value)
    {
        var schema = field.Schema;
        var values = value.Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        if (schema?.Type == "array")
        {
            return new JsonArray([.. values.Select(item => One(field, schema.Items, item))]);
        }

        return values.Count == 0 ? null : One(field, schema?.Type, value.ToString().Trim());
    }

    private JsonNode? One(FieldWire field, string? type, string value) => type switch
    {
        "string" when field.Schema!.Type == "array" => string.Join('-', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        "string" when IsLong(field) => text.Long(RichText.FromPlain(value), restUrl: null),
        "string" or "any" or null => TextFitting.Short(value),
        "number" => Number(field, value),
        "json" when field.Schema!.Custom?.EndsWith("gh-sprint", StringComparison.Ordinal) == true => Number(field, value),
        "date" => Day(field, value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" => Time(field, value).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture),
        "option" => new JsonObject { ["value"] = value },
        "option-with-child" => Cascading(value),
        "user" => forms.UserReference(value),
        "issuelink" or "project" => new JsonObject { ["key"] = value },
        "priority" or "resolution" or "version" or "component" or "group" or "issuetype" or "securitylevel" => new JsonObject { ["name"] = value },
        _ => throw JiraFailures.Refused($"The Jira field {Called(field)} is of the type '{type}', which cannot be written. Choose another field in the configuration."),
    };

    /// <summary>True for fields that hold text of several lines.</summary>
    public static bool IsLong(FieldWire field) =>
        field.Id is "description" or "environment" || field.Schema?.Custom == Types + "textarea";

    private static JsonValue Number(FieldWire field, string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : throw JiraFailures.Refused($"'{TextFitting.Short(value)}' is not a number, as the Jira field {Called(field)} requires.");

    private DateOnly Day(FieldWire field, string value) => IsPlain(value) && LocalDay.Of(value, zone) is { } day ? day : throw NoDate(field, value);

    private static DateTimeOffset Time(FieldWire field, string value) =>
        IsPlain(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw NoDate(field, value);

    /// <summary>12/05/2026 would mean another day to every second reader.</summary>
    private static bool IsPlain(string date) => date.IndexOf('-', StringComparison.Ordinal) == 4;

    private static RemoteException NoDate(FieldWire field, string value) =>
        JiraFailures.Refused($"'{TextFitting.Short(value)}' is not a date such as 2026-12-05, as the Jira field {Called(field)} requires.");

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

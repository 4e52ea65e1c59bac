using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Values for custom fields in the form that their type wants.</summary>
internal static class FieldValues
{
    private static readonly HashSet<string> TakesText = new(StringComparer.Ordinal)
    {
        "text", "textarea", "integer", "decimal", "date", "regexp", "partialcreditcard", "lookup",
    };

    /// <summary>The edit that sets the field, or null when it cannot hold the value or is none of the custom ones. Empty clears it.</summary>
    public static FieldEdit? Of(WireTicketField field, string value)
    {
        var text = CleanText.Of(value).Trim();
        return field.Type switch
        {
            "checkbox" => Checkbox(field.Id, text),
            "tagger" => Choice(field, text) is { } tag ? new FieldEdit(field.Id, tag.Length > 0 ? tag : null) : null,
            "multiselect" => Choices(field, text),
            { } type when TakesText.Contains(type) => new FieldEdit(field.Id, text.Length > 0 ? text : null),
            _ => null,
        };
    }

    private static FieldEdit? Checkbox(long id, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" => new FieldEdit(id, true),
        "FALSE" or "NO" or "0" or "" => new FieldEdit(id, false),
        _ => null,
    };

    /// <summary>The text is one choice, whatever commas it holds.</summary>
    private static FieldEdit? Choices(WireTicketField field, string text) => Choice(field, text) switch
    {
        null => null,
        "" => new FieldEdit(field.Id, Array.Empty<string>()),
        var tag => new FieldEdit(field.Id, new[] { tag }),
    };

    /// <summary>The option's tag, found by the name that people see, or by the tag itself; null when there is no such option.</summary>
    private static string? Choice(WireTicketField field, string text) => text.Length == 0
        ? string.Empty
        : (field.CustomFieldOptions ?? []).FirstOrDefault(option => Is(option.Name, text))?.Value ?? field.Option(text)?.Value;

    private static bool Is(string? candidate, string text) => string.Equals(candidate?.Trim(), text, StringComparison.OrdinalIgnoreCase);
}

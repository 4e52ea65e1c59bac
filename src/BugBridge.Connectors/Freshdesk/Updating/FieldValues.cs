using System.Globalization;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Freshdesk.Updating;

/// <summary>Values of custom fields as Freshdesk takes them: it refuses a number in quotes.</summary>
internal static class FieldValues
{
    private const int LongestLine = 255;

    /// <summary>What to send for a value; null clears. Not given when the field cannot hold it.</summary>
    public static bool TryRead(WireTicketField field, string value, out object? sent)
    {
        var text = CleanText.Of(value).Trim();
        (var fits, sent) = (field.Type, text.Length) switch
        {
            ("custom_checkbox", 0) => (true, false),
            (_, 0) => (true, null),
            ("custom_checkbox", _) => (bool.TryParse(text, out var truth), truth),
            ("custom_number", _) => (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number),
            ("custom_decimal", _) => (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount), amount),
            ("custom_date", _) => (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), text),
            ("custom_dropdown", _) => (true, Choice(field, text)),
            ("custom_multi_select_dropdown", _) => (true, new[] { Choice(field, text) }),
            ("custom_text", _) => (true, CleanText.Start(text, LongestLine)),
            _ => (true, (object?)text),
        };
        return fits;
    }

    private static string Choice(WireTicketField field, string text) => field.Choices.ValueKind == JsonValueKind.Array
        ? field.Choices.EnumerateArray()
            .Where(choice => choice.ValueKind == JsonValueKind.String)
            .Select(choice => choice.GetString()!)
            .FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase)) ?? text
        : text;
}

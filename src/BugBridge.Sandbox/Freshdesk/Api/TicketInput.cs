using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Reads a change of a ticket as strictly as Freshdesk does: it refuses the whole for one field or value that it does not know.</summary>
internal static class TicketInput
{
    private const int LongestTag = 32;
    private const int LongestLine = 255;
    private static readonly int[] Statuses = [2, 3, 4, 5, 6, 7];

    /// <summary>The body of an update.</summary>
    public static JsonShape Shape { get; } = JsonShape.Object(
        ("status", JsonShape.Number),
        ("priority", JsonShape.Number),
        ("subject", JsonShape.Text),
        ("type", JsonShape.TextOrNull),
        ("responder_id", JsonShape.NumberOrNull),
        ("group_id", JsonShape.NumberOrNull),
        ("tags", JsonShape.ArrayOf(JsonShape.Text)),
        ("custom_fields", JsonShape.AnyObject));

    /// <summary>What the body asks for.</summary>
    public static TicketChange Read(JsonElement body, FreshdeskState state) => new()
    {
        Status = Status(body),
        Priority = (int?)body.Field("priority").Number(),
        Subject = body.Field("subject").Text(),
        Type = body.Field("type").Text(),
        ResponderId = body.Field("responder_id").Number(),
        GroupId = body.Field("group_id").Number(),
        Tags = body.Field("tags").IsPresent() ? Tags(body.Field("tags")) : null,
        Fields = [.. Fields(body, state)],
    };

    private static int? Status(JsonElement body) => (int?)body.Field("status").Number() switch
    {
        null => null,
        { } status when Statuses.Contains(status) => status,
        _ => throw new Refused(FreshdeskErrors.Invalid("status", "It should be one of these values: '2,3,4,5,6,7'", "invalid_value")),
    };

    private static ImmutableArray<string> Tags(JsonElement tags)
    {
        ImmutableArray<string> all = [.. tags.Texts().Distinct(StringComparer.OrdinalIgnoreCase)];
        return all.Any(tag => tag.Length > LongestTag)
            ? throw new Refused(FreshdeskErrors.Invalid("tags", "It should not contain elements that have more than 32 characters", "invalid_value"))
            : all;
    }

    private static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement body, FreshdeskState state)
    {
        if (!body.Field("custom_fields").IsGiven())
        {
            yield break;
        }

        foreach (var field in body.Field("custom_fields").EnumerateObject())
        {
            var known = state.Fields.GetValueOrDefault(field.Name) ?? state.Fields.Values.FirstOrDefault(one => one.Levels.Any(level => level.Name == field.Name));
            if (known is not { IsCustom: true })
            {
                throw new Refused(FreshdeskErrors.Invalid(field.Name, "Unexpected/invalid field in request", "invalid_field"));
            }

            if (field.Value.IsGiven() && Problem(known, field.Value) is { } problem)
            {
                throw new Refused(FreshdeskErrors.Invalid(field.Name, problem, "invalid_value"));
            }

            yield return (field.Name, field.Value);
        }
    }

    private static string? Problem(FreshdeskField field, JsonElement value) => field.Type switch
    {
        "custom_number" when value.ValueKind != JsonValueKind.Number => "Value set is of type String. It should be a/an Integer",
        "custom_checkbox" when value.Truth() is null => "It should be a Boolean",
        "custom_date" when !DateOnly.TryParseExact(value.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "It should be in the 'yyyy-mm-dd' format",
        "custom_dropdown" when !field.Choices.Contains(value.Text() ?? string.Empty, StringComparer.Ordinal) => $"It should be one of these values: '{string.Join(',', field.Choices)}'",
        "custom_multi_select_dropdown" when value.ValueKind != JsonValueKind.Array => "Value set is of type String. It should be a/an Array",
        "custom_multi_select_dropdown" when !value.Texts().All(field.Choices.Contains) => $"It should be one of these values: '{string.Join(',', field.Choices)}'",
        "custom_text" when value.ValueKind != JsonValueKind.String => "It should be a/an String",
        "custom_text" when value.Text()!.Length > LongestLine => "It should have at most 255 characters",
        _ => null,
    };
}

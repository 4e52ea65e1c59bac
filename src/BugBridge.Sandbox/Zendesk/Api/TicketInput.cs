using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Reads the <c>ticket</c> object of a create or an update, as strictly as Zendesk reads it where it matters.</summary>
internal static class TicketInput
{
    private static readonly string[] Statuses = ["new", "open", "pending", "hold", "solved", "closed"];
    private static readonly string[] Priorities = ["urgent", "high", "normal", "low"];
    private static readonly string[] Types = ["problem", "incident", "question", "task"];

    private static readonly JsonShape Comment = JsonShape.Object(
        ("body", JsonShape.Text),
        ("html_body", JsonShape.Text),
        ("public", JsonShape.Truth),
        ("author_id", JsonShape.Number),
        ("uploads", JsonShape.ArrayOf(JsonShape.Text)));

    private static readonly JsonShape CustomField = JsonShape.Object(("id*", JsonShape.Number), ("value*", JsonShape.Any));

    private static readonly (string Name, JsonShape Shape)[] Known =
    [
        ("comment", Comment),
        ("subject", JsonShape.TextOrNull),
        ("status", JsonShape.Text),
        ("priority", JsonShape.TextOrNull),
        ("type", JsonShape.TextOrNull),
        ("assignee_id", JsonShape.NumberOrNull),
        ("group_id", JsonShape.NumberOrNull),
        ("ticket_form_id", JsonShape.NumberOrNull),
        ("requester_id", JsonShape.Number),
        ("submitter_id", JsonShape.Number),
        ("requester", JsonShape.Object(("name", JsonShape.Text), ("email", JsonShape.Text))),
        ("external_id", JsonShape.TextOrNull),
        ("via_followup_source_id", JsonShape.Number),
        ("tags", JsonShape.ArrayOf(JsonShape.Text)),
        ("additional_tags", JsonShape.ArrayOf(JsonShape.Text)),
        ("remove_tags", JsonShape.ArrayOf(JsonShape.Text)),
        ("custom_fields", JsonShape.ArrayOf(CustomField)),
        ("metadata", JsonShape.AnyObject),
        ("safe_update", JsonShape.Truth),
        ("updated_stamp", JsonShape.Text),
    ];

    /// <summary>The body of a create or of an update of one, or of many alike.</summary>
    public static JsonShape Envelope { get; } = JsonShape.Object(("ticket*", JsonShape.Object(Known)));

    /// <summary>The body of an update of many: one change for all, or each its own.</summary>
    public static JsonShape ManyEnvelope { get; } = JsonShape.Object(
        ("ticket", JsonShape.Object(Known)),
        ("tickets", JsonShape.ArrayOf(JsonShape.Object([.. Known, ("id*", JsonShape.Number)]))));

    /// <summary>What the object asks for; refuses what no ticket can be.</summary>
    public static TicketChange Read(Exchange exchange, JsonElement ticket, ZendeskState state)
    {
        Check(ticket, "status", Statuses);
        Check(ticket, "priority", Priorities);
        Check(ticket, "type", Types);
        return new TicketChange
        {
            Subject = ticket.Field("subject").Text(),
            Status = ticket.Field("status").Text(),
            Priority = ticket.Field("priority").Text(),
            Type = ticket.Field("type").Text(),
            AssigneeId = ticket.Field("assignee_id").Number(),
            GroupId = ticket.Field("group_id").Number(),
            FormId = ticket.Field("ticket_form_id").Number(),
            ExternalId = ticket.Field("external_id").Text(),
            Tags = ticket.Field("tags").IsPresent() ? [.. ticket.Field("tags").Texts()] : null,
            AddTags = [.. ticket.Field("additional_tags").Texts()],
            RemoveTags = [.. ticket.Field("remove_tags").Texts()],
            Fields = [.. Fields(ticket, state)],
            Comment = ticket.Field("comment").IsGiven() ? Written(exchange, ticket.Field("comment"), state) : null,
            Metadata = ticket.Field("metadata"),
        };
    }

    private static NewComment Written(Exchange exchange, JsonElement comment, ZendeskState state)
    {
        var html = comment.Field("html_body").Text();
        var body = comment.Field("body").Text() ?? (html is null ? null : CommentText.ToPlain(html));
        if (string.IsNullOrWhiteSpace(body))
        {
            throw new Refused(ZendeskErrors.RecordInvalid("comment", "Comment: cannot be blank"));
        }

        if (!comment.Field("public").IsPresent())
        {
            exchange.Report("a comment without public: what it was last time decides who can read it");
        }

        return new NewComment(body, html, comment.Field("public").Truth(), comment.Field("author_id").Number())
        {
            Attachments = [.. comment.Field("uploads").Texts().Select(token => Uploaded(token, state))],
        };
    }

    private static ZendeskAttachment Uploaded(string token, ZendeskState state) =>
        long.TryParse(token.Replace("upload-", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && state.Files.TryGetValue(id, out var file)
            ? file
            : throw new Refused(ZendeskErrors.RecordInvalid("comment", $"Uploads: {token} is no upload"));

    private static IEnumerable<(long Id, JsonElement Value)> Fields(JsonElement ticket, ZendeskState state)
    {
        foreach (var field in ticket.Field("custom_fields").Items())
        {
            // Zendesk ignores fields that do not exist.
            if (state.Fields.TryGetValue(field.Field("id").Number()!.Value, out var known) && known.IsCustom)
            {
                var value = field.Field("value");
                if (value.IsGiven() && value.Text() is not "" && !Fits(known, value))
                {
                    throw new Refused(ZendeskErrors.RecordInvalid("base", $"{known.Title}: {value.GetRawText()} is not a valid {known.Type}"));
                }

                yield return (known.Id, value);
            }
        }
    }

    private static bool Fits(ZendeskField field, JsonElement value) => field.Type switch
    {
        "date" => DateOnly.TryParseExact(value.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "integer" => value.Number() is not null,
        "decimal" => decimal.TryParse(value.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "checkbox" => value.Text() is "true" or "false",
        "tagger" => field.HasTag(value.Text()),
        "multiselect" => value.ValueKind == JsonValueKind.Array && value.Texts().All(field.HasTag),
        _ => value.ValueKind == JsonValueKind.String,
    };

    private static void Check(JsonElement ticket, string name, string[] values)
    {
        if (ticket.Field(name).Text() is { } value && !values.Contains(value, StringComparer.Ordinal))
        {
            throw new Refused(ZendeskErrors.RecordInvalid(name, $"{name}: {value} is not included in the list"));
        }
    }
}

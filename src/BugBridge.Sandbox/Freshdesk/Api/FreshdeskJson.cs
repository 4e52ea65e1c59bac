using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Freshdesk's shapes.</summary>
internal static class FreshdeskJson
{
    /// <summary>A ticket as lists have it: without description and files, with what was asked for.</summary>
    public static JsonObject Row(FreshdeskTicket ticket, FreshdeskState state, IReadOnlyList<string> include)
    {
        var node = new JsonObject
        {
            ["cc_emails"] = new JsonArray(),
            ["fwd_emails"] = new JsonArray(),
            ["reply_cc_emails"] = new JsonArray(),
            ["fr_escalated"] = false,
            ["spam"] = ticket.IsSpam,
            ["email_config_id"] = null,
            ["group_id"] = ticket.GroupId,
            ["priority"] = ticket.Priority,
            ["requester_id"] = ticket.RequesterId,
            ["responder_id"] = ticket.ResponderId,
            ["source"] = ticket.Source,
            ["company_id"] = ticket.CompanyId,
            ["status"] = ticket.Status,
            ["subject"] = ticket.Subject,
            ["to_emails"] = null,
            ["product_id"] = null,
            ["id"] = ticket.Id,
            ["type"] = ticket.Type,
            ["is_escalated"] = false,
            ["custom_fields"] = Fields(ticket, state),
            ["created_at"] = Time(ticket.CreatedAt),
            ["updated_at"] = Time(ticket.UpdatedAt),
            ["tags"] = ticket.Tags.Array(),
        };
        if (ticket.IsDeleted)
        {
            node["deleted"] = true;
        }

        Embed(node, ticket, state, include);
        return node;
    }

    /// <summary>A ticket as its own address has it.</summary>
    public static JsonObject Ticket(FreshdeskTicket ticket, FreshdeskState state, IReadOnlyList<string> include, Func<FreshdeskFile, string> addressOf)
    {
        var node = Row(ticket, state, include);
        Describe(node, ticket);
        node["attachments"] = ticket.Files.Array(file => File(file, ticket.CreatedAt, addressOf));
        return node;
    }

    public static JsonObject Conversation(FreshdeskConversation written, long ticketId, Func<FreshdeskFile, string> addressOf) => new()
    {
        ["body"] = written.Body,
        ["body_text"] = CommentText.ToPlain(written.Body),
        ["id"] = written.Id,
        ["incoming"] = written.IsIncoming,
        ["private"] = written.IsPrivate,
        ["user_id"] = written.UserId,
        ["support_email"] = null,
        ["source"] = written.IsPrivate ? 2 : 0,
        ["ticket_id"] = ticketId,
        ["to_emails"] = new JsonArray(),
        ["cc_emails"] = new JsonArray(),
        ["last_edited_at"] = written.EditedBy is null ? null : Time(written.UpdatedAt),
        ["last_edited_user_id"] = written.EditedBy,
        ["created_at"] = Time(written.CreatedAt),
        ["updated_at"] = Time(written.UpdatedAt),
        ["attachments"] = written.Files.Array(file => File(file, written.CreatedAt, addressOf)),
    };

    public static JsonObject Contact(FreshdeskContact contact) => new()
    {
        ["active"] = !contact.IsDeleted,
        ["deleted"] = contact.IsDeleted,
        ["blocked"] = contact.IsBlocked,
        ["address"] = null,
        ["company_id"] = contact.CompanyId,
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["language"] = contact.Language,
        ["name"] = contact.Name,
        ["time_zone"] = "UTC",
    };

    public static JsonObject Agent(FreshdeskAgent agent) => new()
    {
        ["available"] = true,
        ["occasional"] = false,
        ["id"] = agent.Id,
        ["ticket_scope"] = agent.TicketScope,
        ["type"] = "support_agent",
        ["contact"] = new JsonObject { ["active"] = true, ["email"] = agent.Email, ["language"] = "en", ["name"] = agent.Name, ["time_zone"] = "UTC" },
    };

    public static JsonObject Named(FreshdeskNamed named) => new() { ["id"] = named.Id, ["name"] = named.Name };

    public static JsonObject Field(FreshdeskField field)
    {
        var node = Described(field);
        if (field.Type is "nested_field")
        {
            node["nested_ticket_fields"] = field.Levels.Array(level => new JsonObject
            {
                ["id"] = level.Id,
                ["name"] = level.Name,
                ["label"] = level.Label,
                ["label_in_portal"] = level.Label,
                ["level"] = field.Levels.IndexOf(level) + 2,
                ["ticket_field_id"] = field.Id,
            });
        }

        return node;
    }

    private static JsonObject Described(FreshdeskField field) => new()
    {
        ["id"] = field.Id,
        ["name"] = field.Name,
        ["label"] = field.Label,
        ["type"] = field.Type,
        ["default"] = !field.IsCustom,
        ["choices"] = field.Type switch
        {
            "custom_dropdown" or "custom_multi_select_dropdown" => field.Choices.Array(),
            "nested_field" => new JsonObject(field.Choices.Select(choice => KeyValuePair.Create<string, JsonNode?>(choice, new JsonObject()))),
            "default_status" => new JsonObject { ["2"] = new JsonArray("Open", "Being Processed"), ["3"] = new JsonArray("Pending", "Awaiting your Reply") },
            _ => null,
        },
    };

    /// <summary>Whole seconds, as Freshdesk writes them.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Embed(JsonObject node, FreshdeskTicket ticket, FreshdeskState state, IReadOnlyList<string> include)
    {
        if (include.Contains("description", StringComparer.Ordinal))
        {
            Describe(node, ticket);
        }

        if (include.Contains("stats", StringComparer.Ordinal))
        {
            node["stats"] = new JsonObject
            {
                ["agent_responded_at"] = Moment(ticket.FirstRespondedAt),
                ["requester_responded_at"] = null,
                ["first_responded_at"] = Moment(ticket.FirstRespondedAt),
                ["status_updated_at"] = Time(ticket.UpdatedAt),
                ["reopened_at"] = Moment(ticket.ReopenedAt),
                ["resolved_at"] = Moment(ticket.ResolvedAt),
                ["closed_at"] = Moment(ticket.ClosedAt),
                ["pending_since"] = null,
            };
        }

        if (include.Contains("requester", StringComparer.Ordinal) && state.Contacts.TryGetValue(ticket.RequesterId, out var contact))
        {
            node["requester"] = new JsonObject { ["id"] = contact.Id, ["name"] = contact.Name, ["email"] = contact.Email };
        }
    }

    private static void Describe(JsonObject node, FreshdeskTicket ticket)
    {
        node["description"] = ticket.Description;
        node["description_text"] = CommentText.ToPlain(ticket.Description);
    }

    private static JsonObject Fields(FreshdeskTicket ticket, FreshdeskState state)
    {
        var fields = new JsonObject();
        foreach (var field in state.Fields.Values.Where(field => field.IsCustom))
        {
            foreach (var name in field.Levels.Select(level => level.Name).Prepend(field.Name))
            {
                fields[name] = ticket.Fields.GetValueOrDefault(name).Node();
            }
        }

        return fields;
    }

    private static JsonObject File(FreshdeskFile file, DateTimeOffset at, Func<FreshdeskFile, string> addressOf) => new()
    {
        ["id"] = file.Id,
        ["name"] = file.Name,
        ["content_type"] = file.ContentType,
        ["size"] = file.Content.Length,
        ["created_at"] = Time(at),
        ["updated_at"] = Time(at),
        ["attachment_url"] = addressOf(file),
    };

    private static string? Moment(DateTimeOffset? moment) => moment is { } time ? Time(time) : null;
}

using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>What Zendesk holds, in the shapes in which its API shows it.</summary>
internal static class ZendeskJson
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static JsonObject Ticket(ZendeskTicket ticket, ZendeskState state, string baseUrl)
    {
        var fields = CustomFields(ticket, state);
        return new JsonObject
        {
            ["url"] = $"{baseUrl}/api/v2/tickets/{ticket.Id}.json",
            ["id"] = ticket.Id,
            ["external_id"] = ticket.ExternalId,
            ["via"] = Via(ticket.Via, state),
            ["created_at"] = Time(ticket.CreatedAt),
            ["updated_at"] = Time(ticket.UpdatedAt),
            ["generated_timestamp"] = ticket.UpdatedAt.ToUnixTimeSeconds(),
            ["type"] = ticket.Type,
            ["subject"] = ticket.Subject,
            ["raw_subject"] = ticket.Subject,
            ["description"] = ticket.Comments.IsEmpty ? string.Empty : ticket.Comments[0].Body,
            ["priority"] = ticket.Priority,
            ["status"] = ticket.Status,
            ["recipient"] = null,
            ["requester_id"] = ticket.RequesterId,
            ["submitter_id"] = ticket.RequesterId,
            ["assignee_id"] = ticket.AssigneeId,
            ["organization_id"] = ticket.OrganizationId,
            ["group_id"] = ticket.GroupId,
            ["collaborator_ids"] = new JsonArray(),
            ["follower_ids"] = new JsonArray(),
            ["email_cc_ids"] = new JsonArray(),
            ["forum_topic_id"] = null,
            ["problem_id"] = null,
            ["has_incidents"] = false,
            ["is_public"] = ticket.Comments.Any(comment => comment.IsPublic),
            ["due_at"] = null,
            ["tags"] = ticket.Tags.Array(),
            ["custom_fields"] = fields,
            ["satisfaction_rating"] = new JsonObject { ["score"] = "unoffered" },
            ["sharing_agreement_ids"] = new JsonArray(),
            ["fields"] = fields.DeepClone(),
            ["followup_ids"] = new JsonArray(),
            ["ticket_form_id"] = ticket.FormId,
            ["brand_id"] = 1,
            ["allow_channelback"] = false,
            ["allow_attachments"] = true,
            ["from_messaging_channel"] = false,
        };
    }

    public static JsonObject Comment(ZendeskComment comment, ZendeskState state, string baseUrl) => new()
    {
        ["id"] = comment.Id,
        ["type"] = "Comment",
        ["author_id"] = comment.AuthorId,
        ["body"] = comment.Body,
        ["html_body"] = comment.HtmlBody,
        ["plain_body"] = comment.Body,
        ["public"] = comment.IsPublic,
        ["attachments"] = comment.Attachments.Array(file => Attachment(file, baseUrl)),
        ["audit_id"] = comment.AuditId,
        ["via"] = Via(comment.Via, state),
        ["created_at"] = Time(comment.CreatedAt),
        ["metadata"] = Metadata(comment),
    };

    public static JsonObject Audit(ZendeskAudit audit, ZendeskState state, string baseUrl)
    {
        var events = audit.Events.Array(change => Change(change));
        if (audit.Comment is { } comment)
        {
            events.Insert(0, Comment(comment, state, baseUrl));
        }

        return new JsonObject
        {
            ["id"] = audit.Id,
            ["ticket_id"] = audit.TicketId,
            ["created_at"] = Time(audit.CreatedAt),
            ["author_id"] = audit.AuthorId,
            ["metadata"] = Metadata(audit.Custom),
            ["events"] = events,
            ["via"] = Via(audit.Via, state),
        };
    }

    /// <summary>An update as the event export shows it, which differs from an audit.</summary>
    public static JsonObject TicketEvent(ZendeskAudit audit, ZendeskState state, string baseUrl, bool withComments)
    {
        var children = audit.Events.Array(change => ChildChange(change));
        if (audit.Comment is { } comment)
        {
            children.Add(withComments ? ChildComment(comment, state, baseUrl) : CommentPresence(comment));
        }

        return new JsonObject
        {
            ["id"] = audit.Id,
            ["ticket_id"] = audit.TicketId,
            ["timestamp"] = audit.CreatedAt.ToUnixTimeSeconds(),
            ["created_at"] = Time(audit.CreatedAt),
            ["updater_id"] = audit.AuthorId,
            ["via"] = audit.Via.Channel,
            ["system"] = new JsonObject(),
            ["metadata"] = Metadata(audit.Custom),
            ["event_type"] = "Audit",
            ["child_events"] = children,
        };
    }

    public static JsonObject User(ZendeskUser user, string baseUrl) => new()
    {
        ["id"] = user.Id,
        ["url"] = $"{baseUrl}/api/v2/users/{user.Id}.json",
        ["name"] = user.Name,
        ["email"] = user.Email.Length == 0 ? null : user.Email,
        ["role"] = user.Role,
        ["organization_id"] = user.OrganizationId,
        ["active"] = !user.IsDeleted,
        ["verified"] = true,
        ["suspended"] = user.IsSuspended,
        ["locale"] = user.Locale,
        ["time_zone"] = "UTC",
        ["iana_time_zone"] = "Etc/UTC",
        ["tags"] = new JsonArray(),
        ["user_fields"] = new JsonObject(),
    };

    public static JsonObject Organization(ZendeskOrganization organization, string baseUrl) => new()
    {
        ["id"] = organization.Id,
        ["url"] = $"{baseUrl}/api/v2/organizations/{organization.Id}.json",
        ["name"] = organization.Name,
        ["shared_tickets"] = false,
        ["shared_comments"] = false,
        ["external_id"] = null,
        ["domain_names"] = new JsonArray(),
        ["tags"] = new JsonArray(),
        ["organization_fields"] = new JsonObject(),
    };

    public static JsonObject Group(ZendeskNamed group, string baseUrl) => new()
    {
        ["id"] = group.Id,
        ["url"] = $"{baseUrl}/api/v2/groups/{group.Id}.json",
        ["name"] = group.Name,
        ["deleted"] = false,
        ["default"] = false,
        ["is_public"] = true,
    };

    public static JsonObject Form(ZendeskNamed form, ZendeskState state, string baseUrl) => new()
    {
        ["id"] = form.Id,
        ["url"] = $"{baseUrl}/api/v2/ticket_forms/{form.Id}.json",
        ["name"] = form.Name,
        ["display_name"] = form.Name,
        ["active"] = true,
        ["default"] = form.Id == state.Forms.Keys.First(),
        ["end_user_visible"] = true,
        ["ticket_field_ids"] = state.Fields.Keys.Array(id => id),
    };

    public static JsonObject Field(ZendeskField field, string baseUrl)
    {
        var node = new JsonObject
        {
            ["id"] = field.Id,
            ["url"] = $"{baseUrl}/api/v2/ticket_fields/{field.Id}.json",
            ["type"] = field.Type,
            ["title"] = field.Title,
            ["raw_title"] = field.Title,
            ["description"] = string.Empty,
            ["active"] = true,
            ["required"] = false,
            ["removable"] = field.IsCustom,
            ["agent_can_edit"] = true,
            ["tag"] = null,
        };
        if (field.HasOptions)
        {
            node["custom_field_options"] = field.Options.Array(option => new JsonObject { ["name"] = option.Name, ["raw_name"] = option.Name, ["value"] = option.Tag });
        }

        return node;
    }

    public static JsonObject Metadata(System.Text.Json.JsonElement custom) =>
        new() { ["system"] = new JsonObject(), ["custom"] = custom.Node() ?? new JsonObject() };

    private static JsonObject Metadata(ZendeskComment comment)
    {
        var metadata = Metadata(comment.Custom);
        if (comment.IsFlagged)
        {
            (metadata["flags"], metadata["trusted"]) = (new JsonArray(0), false);
        }

        return metadata;
    }

    private static JsonArray CustomFields(ZendeskTicket ticket, ZendeskState state) => state.Fields.Values
        .Where(field => field.IsCustom)
        .Array(field => new JsonObject
        {
            ["id"] = field.Id,
            ["value"] = ticket.Fields.TryGetValue(field.Id, out var value) ? value.Node() : field.Type is "checkbox" ? false : null,
        });

    private static JsonObject Via(ZendeskVia via, ZendeskState state)
    {
        var from = new JsonObject();
        if (via.TicketId is { } id)
        {
            from["ticket_id"] = id;
            from["subject"] = state.Tickets.GetValueOrDefault(id)?.Subject;
            from["channel"] = state.Tickets.GetValueOrDefault(id)?.Via.Channel;
        }

        var source = new JsonObject { ["from"] = from, ["to"] = new JsonObject(), ["rel"] = via.Relation };
        return new JsonObject { ["channel"] = via.Channel, ["source"] = source };
    }

    public static JsonObject Attachment(ZendeskAttachment file, string baseUrl) => new()
    {
        ["id"] = file.Id,
        ["url"] = $"{baseUrl}/api/v2/attachments/{file.Id}.json",
        ["file_name"] = file.FileName,
        ["content_url"] = $"{baseUrl}/attachments/token/{file.Id}/?name={Uri.EscapeDataString(file.FileName)}",
        ["content_type"] = file.ContentType,
        ["size"] = file.Size,
        ["inline"] = false,
        ["malware_access_override"] = false,
        ["malware_scan_result"] = file.ScanResult,
        ["thumbnails"] = new JsonArray(),
    };

    private static JsonObject Change(ZendeskFieldChange change)
    {
        var node = new JsonObject
        {
            ["id"] = change.Id,
            ["type"] = change.PreviousValue.IsPresent() ? "Change" : "Create",
            ["field_name"] = change.FieldName,
            ["value"] = change.Value.Node(),
        };
        if (change.PreviousValue.IsPresent())
        {
            node["previous_value"] = change.PreviousValue.Node();
        }

        return node;
    }

    private static JsonObject ChildChange(ZendeskFieldChange change)
    {
        var node = Change(change);
        node["event_type"] = node["type"]!.DeepClone();
        node[change.FieldName] = change.Value.Node();
        return node;
    }

    private static JsonObject ChildComment(ZendeskComment comment, ZendeskState state, string baseUrl)
    {
        var node = Comment(comment, state, baseUrl);
        node["event_type"] = "Comment";
        // The export names the channel alone: what else a comment came from is told with the ticket's comments.
        node["via"] = comment.Via.Channel;
        node["via_reference_id"] = null;
        return node;
    }

    private static JsonObject CommentPresence(ZendeskComment comment) => new()
    {
        ["id"] = comment.Id,
        ["event_type"] = "Comment",
        ["comment_present"] = true,
        ["comment_public"] = comment.IsPublic,
    };
}

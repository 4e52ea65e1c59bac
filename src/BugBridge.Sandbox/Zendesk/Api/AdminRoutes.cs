using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>
/// What an administrator makes: ticket fields, webhooks and the triggers that call them. Shapes as in Zendesk's references of webhooks
/// (https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/), triggers and ticket fields.
/// </summary>
internal sealed class AdminRoutes(ZendeskStandIn standIn)
{
    private const string ForTriggers = "conditional_ticket_events";

    private static readonly string[] FieldTypes = ["text", "textarea", "checkbox", "date", "integer", "decimal", "regexp", "multiselect", "tagger", "lookup", "partialcreditcard"];

    private static readonly JsonShape FieldBody = JsonShape.Object(
        ("ticket_field*", JsonShape.Object(("type*", JsonShape.Text), ("title*", JsonShape.Text), ("description", JsonShape.Text))));

    private static readonly JsonShape WebhookBody = JsonShape.Object(("webhook*", JsonShape.Object(
        ("name*", JsonShape.Text),
        ("status*", JsonShape.Text),
        ("endpoint*", JsonShape.Text),
        ("http_method*", JsonShape.Text),
        ("request_format*", JsonShape.Text),
        ("subscriptions", JsonShape.ArrayOf(JsonShape.Text)))));

    private static readonly JsonShape Conditions = JsonShape.ArrayOf(
        JsonShape.Object(("field*", JsonShape.Text), ("operator*", JsonShape.Text), ("value*", JsonShape.Any)));

    private static readonly JsonShape TriggerBody = JsonShape.Object(("trigger*", JsonShape.Object(
        ("title*", JsonShape.Text),
        ("active", JsonShape.Truth),
        ("conditions*", JsonShape.Object(("all", Conditions), ("any", Conditions))),
        ("actions*", JsonShape.ArrayOf(JsonShape.Object(("field*", JsonShape.Text), ("value*", JsonShape.Any)))))));

    private ZendeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        new("POST", "/api/v2/ticket_fields", CallKind.Write, ByAdministrator(MakeField)) { Body = FieldBody },
        new("GET", "/api/v2/webhooks", CallKind.Read, ByAdministrator(Webhooks)) { Query = ParameterTypes.Declared("filter[name_contains] filter[status] sort page[size]:number page[before] page[after]") },
        new("POST", "/api/v2/webhooks", CallKind.Write, ByAdministrator(MakeWebhook)) { Body = WebhookBody },
        new("GET", "/api/v2/webhooks/{id}/signing_secret", CallKind.Read, ByAdministrator(SigningSecret)),
        new("GET", "/api/v2/triggers", CallKind.Read, ByAdministrator(Triggers)) { Query = ParameterTypes.Declared("active:truth sort_by sort_order category_id " + ZendeskPages.Query) },
        new("POST", "/api/v2/triggers", CallKind.Write, ByAdministrator(MakeTrigger)) { Body = TriggerBody },
    ];

    private Func<Exchange, Answer> ByAdministrator(Func<Exchange, Answer> handle) => exchange => standIn.Locked(
        () => State.Users[standIn.Bridge].Role is "admin" ? handle(exchange) : ZendeskErrors.Error(403, "Forbidden", "You do not have access to this page. Please contact the account owner of this help desk for further help."));

    private Answer MakeField(Exchange exchange)
    {
        var input = exchange.Body.Field("ticket_field");
        var (type, title) = (input.Field("type").Text()!, input.Field("title").Text()!);
        if (!FieldTypes.Contains(type, StringComparer.Ordinal))
        {
            return ZendeskErrors.RecordInvalid("type", $"Type: {type} is not included in the list");
        }

        if (title.Trim().Length == 0)
        {
            return ZendeskErrors.RecordInvalid("title", "Title: cannot be blank");
        }

        var field = new ZendeskField(State.NextId(), title, type);
        State.Fields[field.Id] = field;
        return Answer.Created(new JsonObject { ["ticket_field"] = ZendeskJson.Field(field, exchange.BaseUrl) });
    }

    private Answer Webhooks(Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["webhooks"] = State.Webhooks.Array(webhook => Node(webhook)),
        ["meta"] = new JsonObject { ["has_more"] = false, ["after_cursor"] = null, ["before_cursor"] = null },
        ["links"] = new JsonObject { ["prev"] = null, ["next"] = null },
    });

    private Answer MakeWebhook(Exchange exchange)
    {
        var input = exchange.Body.Field("webhook");
        var (endpoint, method, format) = (input.Field("endpoint").Text()!, input.Field("http_method").Text(), input.Field("request_format").Text());
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return ZendeskErrors.Error(400, "InvalidWebhook", "endpoint is not a valid URL");
        }

        if (method is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE") || format is not ("json" or "xml" or "form_encoded") || input.Field("status").Text() is not ("active" or "inactive"))
        {
            return ZendeskErrors.Error(400, "InvalidWebhook", "http_method, request_format or status is not in the list");
        }

        var webhook = new ZendeskMadeWebhook($"01H{State.NextId():D23}", input.Field("name").Text()!, endpoint, Guid.NewGuid().ToString("N"))
        {
            IsActive = input.Field("status").Text() is "active",
            IsForTriggers = input.Field("subscriptions").Texts().Contains(ForTriggers, StringComparer.Ordinal),
        };
        State.Webhooks.Add(webhook);
        return Answer.Created(new JsonObject { ["webhook"] = Node(webhook) });
    }

    private Answer SigningSecret(Exchange exchange) => Webhook(exchange.Text("id")) is { } webhook
        ? Answer.Ok(new JsonObject { ["signing_secret"] = new JsonObject { ["algorithm"] = "SHA256", ["secret"] = webhook.Secret } })
        : ZendeskErrors.NotFound;

    private Answer Triggers(Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["triggers"] = State.Triggers.Array(trigger => trigger.DeepClone()),
        ["count"] = State.Triggers.Count,
        ["meta"] = new JsonObject { ["has_more"] = false, ["after_cursor"] = null, ["before_cursor"] = null },
        ["next_page"] = null,
    });

    /// <summary>A trigger calls its webhook from now on, for whatever ticket; conditions beyond created and changed are none of the stand-in's.</summary>
    private Answer MakeTrigger(Exchange exchange)
    {
        var input = exchange.Body.Field("trigger");
        var conditions = input.Field("conditions");
        if (!conditions.Field("all").Items().Concat(conditions.Field("any").Items()).Any())
        {
            return ZendeskErrors.RecordInvalid("base", "Conditions: cannot be empty");
        }

        foreach (var action in input.Field("actions").Items().Where(action => action.Field("field").Text() is "notification_webhook"))
        {
            if (action.Field("value").Texts().ToArray() is not [var id, var body] || Webhook(id) is not { IsForTriggers: true } webhook)
            {
                return ZendeskErrors.RecordInvalid("actions", "Actions: the webhook does not exist, or is not connected to triggers");
            }

            standIn.AddWebhook(new ZendeskWebhook(new Uri(webhook.Endpoint), webhook.Secret) { Template = body });
        }

        var trigger = (JsonObject)input.Node()!;
        trigger["id"] = State.NextId();
        trigger["active"] = true;
        State.Triggers.Add(trigger);
        return Answer.Created(new JsonObject { ["trigger"] = trigger.DeepClone() });
    }

    private ZendeskMadeWebhook? Webhook(string id) => State.Webhooks.Find(webhook => webhook.Id.Is(id));

    private static JsonObject Node(ZendeskMadeWebhook webhook) => new()
    {
        ["id"] = webhook.Id,
        ["name"] = webhook.Name,
        ["status"] = webhook.IsActive ? "active" : "inactive",
        ["endpoint"] = webhook.Endpoint,
        ["http_method"] = "POST",
        ["request_format"] = "json",
        ["subscriptions"] = webhook.IsForTriggers ? new JsonArray(ForTriggers) : new JsonArray(),
    };
}

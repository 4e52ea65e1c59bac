using System.Text.Json;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>A webhook (https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/). One for triggers subscribes to <c>conditional_ticket_events</c>.</summary>
internal sealed record WireWebhook(
    string? Id, string? Name, string? Status, string? Endpoint, string? HttpMethod, string? RequestFormat, IReadOnlyList<string>? Subscriptions);

internal sealed record WebhookBody(WireWebhook? Webhook);

internal sealed record WebhooksAnswer(IReadOnlyList<WireWebhook>? Webhooks, PageMeta? Meta, string? NextPage) : IPaged;

internal sealed record WireSigningSecret(string? Algorithm, string? Secret);

internal sealed record SigningSecretAnswer(WireSigningSecret? SigningSecret);

/// <summary>A trigger (https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/).</summary>
internal sealed record WireTrigger(long? Id, string? Title, bool? Active, TriggerConditions? Conditions, IReadOnlyList<TriggerAction>? Actions);

internal sealed record TriggerConditions(IReadOnlyList<TriggerCondition>? All, IReadOnlyList<TriggerCondition>? Any);

internal sealed record TriggerCondition(string? Field, string? Operator, JsonElement Value);

/// <summary>What a trigger does: <c>notification_webhook</c> has the webhook's id and the body that it sends.</summary>
internal sealed record TriggerAction(string? Field, JsonElement Value);

internal sealed record TriggerBody(WireTrigger? Trigger);

internal sealed record TriggersAnswer(IReadOnlyList<WireTrigger>? Triggers, PageMeta? Meta, string? NextPage) : IPaged;

internal sealed record NewTicketField(string Type, string Title, string Description);

internal sealed record NewTicketFieldBody(NewTicketField TicketField);

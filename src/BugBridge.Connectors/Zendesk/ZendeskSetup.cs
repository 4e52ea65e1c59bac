using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk;

/// <summary>What Zendesk offers to somebody who sets BugBridge up, and what is made there for it.</summary>
internal sealed class ZendeskSetup(IZendeskApi api, FieldCatalog catalog) : IHelpdeskSetup
{
    private const string Name = "BugBridge";
    private const string Webhook = "notification_webhook";

    /// <summary>What the trigger sends; <see cref="ZendeskWebhooks"/> reads it.</summary>
    private const string Body = """{"ticket_id": "{{ticket.id}}"}""";

    /// <inheritdoc/>
    public async Task<ImmutableArray<TicketFieldOffer>> FieldsAsync(CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<TicketFieldOffer>();
        await foreach (var page in Pages.Of((after, number) => api.TicketFieldsAsync(Pages.SizeFor(number), after, number, cancellationToken), cancellationToken))
        {
            offers.AddRange((page.TicketFields ?? []).Where(field => field is { Title: not null, Active: not false, Removable: not false }).Select(Offer));
        }

        return offers.ToImmutable();
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken) =>
        WantedField.MissingAsync(wanted, async name => await catalog.FindAsync(name, cancellationToken) is not null);

    /// <inheritdoc/>
    public Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken) => SetupDeed.TryAsync(
        $"the ticket field {field.Name}",
        $"Ask a Zendesk administrator for a ticket field of the type {TypeOf(field.Kind)} named '{field.Name}' (Objects and rules, Tickets, Fields).",
        () => api.MakeFieldAsync(new NewTicketFieldBody(new NewTicketField(TypeOf(field.Kind), field.Name, "Written by BugBridge.")), cancellationToken));

    /// <inheritdoc/>
    public async Task<ImmutableArray<SetupDeed>> MakeWebhookAsync(Uri receiver, string? secret, CancellationToken cancellationToken)
    {
        const string What = "the webhook in Zendesk";
        WireWebhook? found = null;
        var isThere = false;
        var webhook = await SetupDeed.TryAsync(
            What,
            $"Ask a Zendesk administrator for it (Apps and integrations, Webhooks, connected to a trigger): POST, JSON, address {receiver}; and set its signing secret as Helpdesk:Zendesk:WebhookSecret.",
            async () =>
            {
                found = await FindWebhookAsync(receiver, cancellationToken);
                isThere = found is not null;
                found ??= await CreateWebhookAsync(receiver, cancellationToken);
            });
        if (found?.Id is not { } id)
        {
            return [webhook];
        }

        webhook = isThere ? new SetupDeed(What, SetupDeedKind.WasThere) : webhook;
        var signing = (await api.SigningSecretAsync(id, cancellationToken))?.SigningSecret?.Secret ?? throw ZendeskProfile.Unreadable("the signing secret is missing");
        return [webhook with { Secret = signing == secret ? null : signing }, await TriggerAsync(id, cancellationToken)];
    }

    private async Task<SetupDeed> TriggerAsync(string webhook, CancellationToken cancellationToken)
    {
        const string What = "the trigger in Zendesk that calls the webhook";
        var isThere = false;
        var deed = await SetupDeed.TryAsync(
            What,
            $"Ask a Zendesk administrator for a trigger (Objects and rules, Triggers): when a ticket is created or updated, notify the webhook BugBridge with the JSON body {Body}",
            async () =>
            {
                isThere = await HasTriggerAsync(webhook, cancellationToken);
                if (!isThere)
                {
                    await api.MakeTriggerAsync(new TriggerBody(Trigger(webhook)), cancellationToken);
                }
            });
        return isThere ? new SetupDeed(What, SetupDeedKind.WasThere) : deed;
    }

    private static TicketFieldOffer Offer(WireTicketField field) =>
        new(field.Title!.Trim(), [.. (field.CustomFieldOptions ?? []).Select(option => option.Name).OfType<string>()]);

    private async Task<WireWebhook?> FindWebhookAsync(Uri receiver, CancellationToken cancellationToken)
    {
        await foreach (var page in Pages.Of((after, _) => api.WebhooksAsync(100, after, cancellationToken), cancellationToken))
        {
            if (page.Webhooks?.FirstOrDefault(webhook => webhook.Endpoint == receiver.AbsoluteUri && webhook.Status == "active") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<WireWebhook> CreateWebhookAsync(Uri receiver, CancellationToken cancellationToken)
    {
        var wanted = new WireWebhook(null, Name, "active", receiver.AbsoluteUri, "POST", "json", ["conditional_ticket_events"]);
        return (await api.MakeWebhookAsync(new WebhookBody(wanted), cancellationToken))?.Webhook is { Id: not null } made
            ? made
            : throw ZendeskProfile.Unreadable("the webhook that it made is missing", afterWrite: true);
    }

    private async Task<bool> HasTriggerAsync(string webhook, CancellationToken cancellationToken)
    {
        await foreach (var page in Pages.Of((after, _) => api.TriggersAsync(100, after, cancellationToken), cancellationToken))
        {
            if ((page.Triggers ?? []).Any(trigger => trigger.Active != false && (trigger.Actions ?? []).Any(action => Calls(action, webhook))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Calls(TriggerAction action, string webhook) =>
        action is { Field: Webhook, Value.ValueKind: JsonValueKind.Array } && action.Value.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } id && id.GetString() == webhook;

    private static WireTrigger Trigger(string webhook) => new(
        null,
        "Notify BugBridge of tickets",
        true,
        new TriggerConditions([], [Is("Create"), Is("Change")]),
        [new TriggerAction(Webhook, JsonSerializer.SerializeToElement(new[] { webhook, Body }, ZendeskJson.Options))]);

    private static TriggerCondition Is(string update) => new("update_type", "is", JsonSerializer.SerializeToElement(update, ZendeskJson.Options));

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Date => "date",
        FieldKind.Number => "integer",
        FieldKind.Paragraph => "textarea",
        _ => "text",
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Webhooks;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>What Freshdesk offers to somebody who sets BugBridge up, and what is made there for it. Automations are for people to make.</summary>
internal sealed class FreshdeskSetup(IFreshdeskApi api, FieldCatalog catalog) : IHelpdeskSetup
{
    /// <summary>What an automation sends; the placeholder is Freshdesk's.</summary>
    private const string Body = """{"ticket_id": "{{ticket.id}}"}""";

    /// <inheritdoc/>
    public async Task<ImmutableArray<TicketFieldOffer>> FieldsAsync(CancellationToken cancellationToken)
    {
        var fields = await api.TicketFieldsAsync(cancellationToken) ?? throw FreshdeskSite.Unreadable("the list of ticket fields is missing");
        return [.. fields.Where(field => field.IsCustom && field.Label is not null).Select(field => new TicketFieldOffer(field.Label!.Trim(), Choices(field.Choices)))];
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken) =>
        WantedField.MissingAsync(wanted, async name => await catalog.FindAsync(name, cancellationToken) is not null);

    /// <inheritdoc/>
    public Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken) => SetupDeed.TryAsync(
        $"the ticket field {field.Name}",
        $"Ask a Freshdesk administrator for a ticket field for {Called(field.Kind)} named '{field.Name}' (Admin, Workflows, Ticket Fields).",
        () => api.MakeFieldAsync(new NewTicketField(field.Name, field.Name, TypeOf(field.Kind)), cancellationToken));

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupDeed>> MakeWebhookAsync(Uri receiver, string? secret, CancellationToken cancellationToken) => Task.FromResult(SharedSecretSetup.Deeds(
        secret,
        "the automations in Freshdesk",
        $"Create two automation rules, on ticket creation and on ticket updates (performed by anyone), with the action 'Trigger webhook': POST to {receiver}, JSON, advanced content {Body}"));

    private static ImmutableArray<string> Choices(JsonElement choices) => choices.ValueKind == JsonValueKind.Array
        ? [.. choices.EnumerateArray().Where(choice => choice.ValueKind == JsonValueKind.String).Select(choice => choice.GetString()!)]
        : [];

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Date => "custom_date",
        FieldKind.Number => "custom_number",
        FieldKind.Paragraph => "custom_paragraph",
        _ => "custom_text",
    };

    private static string Called(FieldKind kind) => kind switch
    {
        FieldKind.Date => "a date",
        FieldKind.Number => "a number",
        FieldKind.Paragraph => "text of several lines",
        _ => "one line of text",
    };
}

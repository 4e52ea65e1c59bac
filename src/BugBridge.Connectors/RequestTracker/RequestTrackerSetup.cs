using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Webhooks;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>What Request Tracker offers to somebody who sets BugBridge up. What is missing there is for its administrators to make.</summary>
internal sealed class RequestTrackerSetup(IRequestTrackerApi api, IEnumerable<string> queues) : IHelpdeskSetup
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<TicketFieldOffer>> FieldsAsync(CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var queue in queues)
        {
            names.UnionWith((await api.QueueAsync(queue, cancellationToken)).TicketCustomFields?.Select(field => field.Name).OfType<string>() ?? []);
        }

        return [.. names.Select(name => new TicketFieldOffer(name, []))];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken)
    {
        var there = new List<WireField>();
        foreach (var queue in queues)
        {
            there.AddRange((await api.QueueAsync(queue, cancellationToken)).TicketCustomFields ?? []);
        }

        return [.. wanted.Where(field => !there.Exists(known => known.IsNamed(field.Name)))];
    }

    /// <inheritdoc/>
    public Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken) => Task.FromResult(new SetupDeed(
        $"the custom field {field.Name}",
        SetupDeedKind.ByHand,
        $"In Request Tracker (Admin, Custom Fields, Create), make '{field.Name}' of the type {TypeOf(field.Kind)} for tickets, apply it to the queues, and grant BugBridge's user SeeCustomField and ModifyCustomField."));

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupDeed>> MakeWebhookAsync(Uri receiver, string? secret, CancellationToken cancellationToken) => Task.FromResult(SharedSecretSetup.Deeds(
        secret,
        "the scrip in Request Tracker",
        $$"""Create a scrip 'On Transaction' whose action posts to {{receiver}} the JSON body {"ticket_id": 12} with the ticket's number"""));

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Date => "'Select date'",
        FieldKind.Paragraph => "'Fill in one text area'",
        _ => "'Enter one value'",
    };
}

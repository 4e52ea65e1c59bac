using System.Collections.Immutable;
using System.Security.Cryptography;
using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Webhooks;

namespace BugBridge.Host.Setup;

/// <summary>
/// Makes at the remotes what the configuration expects and what the accounts may make: fields, webhooks, and what calls them. What is there is left
/// as it is, so doing it again makes nothing.
/// </summary>
/// <param name="settings">The settings, without faults.</param>
/// <param name="remotes">The remotes.</param>
internal sealed class Fixing(BridgeSettings settings, RemoteParts remotes)
{
    private readonly List<SetupDeed> _deeds = [];
    private readonly List<(string Setting, string Secret)> _secrets = [];

    /// <summary>What became of each thing.</summary>
    public IReadOnlyList<SetupDeed> Deeds => _deeds;

    /// <summary>Secrets that have to be added to the configuration, by the settings that hold them.</summary>
    public IReadOnlyList<(string Setting, string Secret)> Secrets => _secrets;

    /// <summary>Makes everything. What a remote does not let be asked is left to a person, and keeps nothing else from being made.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await TryAsync("the ticket fields", () => TicketFieldsAsync(cancellationToken));
        await TryAsync("the Jira fields", () => IssueFieldsAsync(cancellationToken));
        if (settings.Web.PublicUrl.Length > 0)
        {
            await TryAsync("the helpdesk's webhook", () => HelpdeskWebhookAsync(cancellationToken));
            await TryAsync("the webhook in Jira", () => JiraWebhookAsync(cancellationToken));
        }
    }

    private async Task TryAsync(string what, Func<Task> make)
    {
        try
        {
            await make();
        }
        catch (RemoteException failure)
        {
            _deeds.Add(new SetupDeed(what, SetupDeedKind.ByHand, failure.Message + " Then repeat this."));
        }
    }

    private async Task TicketFieldsAsync(CancellationToken cancellationToken)
    {
        var written = settings.Relay.TicketFields;
        var wanted = Wanted((written.IssueKey, FieldKind.Text), (written.Status, FieldKind.Text), (written.Estimate, FieldKind.Date), (written.Workaround, FieldKind.Paragraph));
        if (remotes.Helpdesk.Setup is not { } setup || wanted.IsEmpty)
        {
            return;
        }

        foreach (var field in (await setup.MissingFieldsAsync(wanted, cancellationToken)).Where(CanBeMade))
        {
            _deeds.Add(await setup.MakeFieldAsync(field, cancellationToken));
        }
    }

    private async Task IssueFieldsAsync(CancellationToken cancellationToken)
    {
        var written = settings.Ranking.Fields;
        var wanted = Wanted(
            (written.Tickets, FieldKind.Number), (written.Customers, FieldKind.Number), (written.Revenue, FieldKind.Number), (written.Score, FieldKind.Number), (written.ReportedBy, FieldKind.Paragraph));
        if (remotes.Tracker.Setup is not { } setup || wanted.IsEmpty)
        {
            return;
        }

        foreach (var field in (await setup.MissingFieldsAsync(wanted, cancellationToken)).Where(CanBeMade))
        {
            _deeds.Add(await setup.MakeFieldAsync(field, cancellationToken));
        }
    }

    private async Task HelpdeskWebhookAsync(CancellationToken cancellationToken)
    {
        if (remotes.Helpdesk.Setup is not { } setup)
        {
            return;
        }

        var (section, vendor) = settings.Helpdesk.Chosen();
        var receiver = Receiver(vendor.WebhooksOf(string.Empty, TimeProvider.System).Route);
        foreach (var deed in await setup.MakeWebhookAsync(receiver, vendor.WebhookSecret, cancellationToken))
        {
            Note(deed, $"{nameof(BridgeSettings.Helpdesk)}:{section}:WebhookSecret");
        }
    }

    private async Task JiraWebhookAsync(CancellationToken cancellationToken)
    {
        if (remotes.Tracker.Setup is not { } setup)
        {
            return;
        }

        var held = settings.Jira.WebhookSecret;
        var secret = string.IsNullOrEmpty(held) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) : held;
        var deed = await setup.MakeWebhookAsync(Receiver("jira"), secret, cancellationToken);
        Note(
            deed.Kind == SetupDeedKind.WasThere && secret != held
                ? new SetupDeed(deed.What, SetupDeedKind.ByHand, "It exists, but its secret is not in the configuration. Delete it in Jira (System > WebHooks) and repeat this, or set its secret as Jira:WebhookSecret.")
                : deed with { Secret = secret == held ? null : secret },
            "Jira:WebhookSecret");
    }

    private void Note(SetupDeed deed, string setting)
    {
        _deeds.Add(deed);
        if (deed.Secret is { } secret)
        {
            _secrets.Add((setting, secret));
        }
    }

    private Uri Receiver(string route) => new($"{settings.Web.PublicUrl.TrimEnd('/')}{WebhookRoutes.Path(route)}");

    /// <summary>What is named by an id can be found or not; nobody can make something that has this id.</summary>
    private static bool CanBeMade(WantedField field) => !field.Name.All(char.IsAsciiDigit) && !field.Name.StartsWith("customfield_", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<WantedField> Wanted(params (string? Name, FieldKind Kind)[] fields) =>
        [.. fields.Where(field => !string.IsNullOrWhiteSpace(field.Name)).Select(field => new WantedField(field.Name!, field.Kind))];
}

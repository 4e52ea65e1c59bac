using BugBridge.Connectors.Zendesk.Apps;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors.Zendesk;

/// <summary>
/// How to reach Zendesk. Signs in either by an OAuth client (<see cref="ClientId"/> and <see cref="ClientSecret"/>) or, until Zendesk ends
/// them, by an API token (<see cref="Email"/> and <see cref="ApiToken"/>); exactly one of the two.
/// </summary>
public sealed class ZendeskSettings : IHelpdeskSettings
{
    /// <summary>The address of the account, e.g. <c>https://acme.zendesk.com</c>.</summary>
    public string BaseUrl { get; set; } = string.Empty;

    /// <summary>The unique identifier of an OAuth client that may use the client credentials grant.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the OAuth client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The address of the user whom <see cref="ApiToken"/> acts for. Must be an administrator.</summary>
    public string? Email { get; set; }

    /// <summary>An API token. Zendesk stops accepting them on 2027-04-30.</summary>
    public string? ApiToken { get; set; }

    /// <summary>The most calls a minute. Zendesk allows 200, 400 or 700 by plan, for everything that uses the account.</summary>
    public int CallsPerMinute { get; set; } = 400;

    /// <summary>The most updates of tickets a minute. Zendesk allows an account 100, or 300 with the add-on for high volumes.</summary>
    public int TicketUpdatesPerMinute { get; set; } = 100;

    /// <summary>How long one call may take, in seconds, 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The signing secret of the webhook; without it no webhook is accepted, and changes come by polling only.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>How long the background job of a bulk update is followed before its fate counts as unknown.</summary>
    public TimeSpan JobWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long after an attempt an update that cannot be found may still arrive: bulk updates run in the background at Zendesk. Shorter
    /// makes recovery after a crash faster and doubled notes more likely.
    /// </summary>
    public TimeSpan JobSettle { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest note, in bytes of its HTML; longer ones are cut at a paragraph. Zendesk takes 64 KiB.</summary>
    public int TextLimit { get; set; } = 65_536;

    /// <summary>
    /// Further hosts that files may be fetched from, such as <c>files.acme.example</c> or <c>*.acme.example</c>. Otherwise files come from
    /// the account's own host and Zendesk's alone, and what is stored elsewhere is named in a note.
    /// </summary>
    public IList<string> FileHosts { get; set; } = [];

    /// <summary>The side-bar app that shows the panel inside tickets.</summary>
    public ZendeskAppSettings App { get; set; } = new();

    /// <summary>The day from which Zendesk takes no API tokens any more. None can be made since 2026-10-27.</summary>
    internal static DateOnly ApiTokensEnd { get; } = new(2027, 4, 30);

    internal bool UsesApiToken => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(ApiToken);

    /// <summary>What to do about an API token.</summary>
    internal static string UseClient => "Create an OAuth client in the Admin Center and set ClientId and ClientSecret instead of Email and ApiToken.";

    internal bool UsesOAuth => !string.IsNullOrWhiteSpace(ClientId) || !string.IsNullOrWhiteSpace(ClientSecret);

    /// <inheritdoc/>
    public IHelpdeskVendor ToVendor() => new ZendeskVendor(this);

    /// <inheritdoc/>
    public IEnumerable<CredentialEnd> CredentialEnds() => UsesApiToken ? CredentialEnd.On(nameof(ApiToken), ApiTokensEnd, UseClient) : [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
    [
        .. AddressFaults(),
        .. CredentialFaults(),
        .. SharedSecret.Faults(nameof(WebhookSecret), WebhookSecret),
        .. Http.FileHosts.Faults(nameof(FileHosts), FileHosts),
        .. App.Faults().Under(nameof(App)),
        .. Bounds.Faults(nameof(CallsPerMinute), CallsPerMinute, 1, 100_000),
        .. Bounds.Faults(nameof(TicketUpdatesPerMinute), TicketUpdatesPerMinute, 1, 100_000),
        .. Bounds.Faults(nameof(TimeoutSeconds), TimeoutSeconds, 1, 300),
        .. Bounds.Faults(nameof(TextLimit), TextLimit, 1_000, 65_536),
        .. Bounds.Faults(nameof(JobWait), JobWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30)),
        .. Bounds.Faults(nameof(JobSettle), JobSettle, TimeSpan.Zero, TimeSpan.FromHours(1)),
    ];

    private IEnumerable<SetupFault> AddressFaults()
    {
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not a web address.", "Set it to the address of the account, such as https://acme.zendesk.com.");
            yield break;
        }

        if (address.AbsolutePath.Contains("/api/", StringComparison.OrdinalIgnoreCase)
            || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It has more than the address of the account.", "Leave out /api/v2, user names and anything after a question mark.");
        }

        if (address.Scheme is "http" && !address.IsLoopback)
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not encrypted, so the credentials are sent in clear text.", "Use https://.", IsFatal: false);
        }
    }

    private IEnumerable<SetupFault> CredentialFaults()
    {
        if (UsesOAuth && UsesApiToken)
        {
            yield return new SetupFault(
                nameof(ClientId), "Both an OAuth client and an API token are set.", "Keep ClientId and ClientSecret, and remove Email and ApiToken.");
        }
        else if (!UsesOAuth && !UsesApiToken)
        {
            yield return new SetupFault(
                nameof(ClientId),
                "There are no credentials.",
                "Create an OAuth client in Zendesk's Admin Center (Apps and integrations, APIs, OAuth clients) and set ClientId and ClientSecret.");
        }

        (bool Wanted, string Name, string? Value)[] halves =
        [
            (UsesOAuth, nameof(ClientId), ClientId),
            (UsesOAuth, nameof(ClientSecret), ClientSecret),
            (UsesApiToken, nameof(Email), Email),
            (UsesApiToken, nameof(ApiToken), ApiToken),
        ];
        foreach (var half in halves.Where(half => half.Wanted && string.IsNullOrWhiteSpace(half.Value)))
        {
            yield return new SetupFault(half.Name, "It is missing.", "Set it; it goes together with the other half of the credentials.");
        }
    }
}

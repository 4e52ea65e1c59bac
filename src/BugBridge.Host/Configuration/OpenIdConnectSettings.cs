using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Signing in by OpenID Connect, at Keycloak, Microsoft Entra, Okta, Google or any other provider. At the provider, register a web application with the
/// return address <c>/sign-in/return</c> below <c>Web:PublicUrl</c>, and <c>/sign-in</c> as the address after signing out. Nobody gets in without a role.
/// </summary>
public sealed class OpenIdConnectSettings : ISettings
{
    private static readonly string[] ManyTenants = ["common", "organizations", "consumers"];

    // Sessions that somebody ended are remembered for so long.
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(7);

    /// <summary>The provider's address, as its tokens name it: <c>https://keycloak.example.com/realms/acme</c>,
    /// <c>https://login.microsoftonline.com/TENANT/v2.0</c>, <c>https://acme.okta.com</c> or <c>https://accounts.google.com</c>; empty for none.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>The application's client id.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The application's client secret.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>The day on which the client secret ends, such as <c>2027-05-31</c>; empty when it does not. BugBridge warns 30 days before.</summary>
    public string ClientSecretEnds { get; set; } = string.Empty;

    /// <summary>What the button on the sign-in page calls the provider, such as <c>Acme SSO</c>; empty for "your company account".</summary>
    public string ProviderName { get; set; } = string.Empty;

    /// <summary>Scopes to ask for beside <c>openid</c>, <c>profile</c> and <c>email</c>; Okta lists groups only with <c>groups</c>.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The claim with a person's name, which is recorded with what they do.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim with somebody's groups: a list, or one text with commas or spaces between them. <c>roles</c> for Entra's app roles.</summary>
    public string GroupsClaim { get; set; } = "groups";

    /// <summary>The roles of groups, by the name or id in the claim. Of all that fit, the highest counts.</summary>
    public IDictionary<string, BridgeRole> GroupRoles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The roles of people by their e-mail address, or by its domain as <c>@example.com</c>, for providers without groups such as Google. Counts only
    /// where the provider says that it verified the address; a domain at Google only where it is the company's own there (<c>hd</c>).</summary>
    public IDictionary<string, BridgeRole> EmailRoles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of everyone else who can sign in at the provider; None for no access.</summary>
    public BridgeRole DefaultRole { get; set; } = BridgeRole.None;

    /// <summary>How long somebody stays signed in before the provider is asked again: a removed group may still count for that long. From 5 minutes to 7 days.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How far the provider's clock and ours may differ; at most 10 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether people can sign in at a provider.</summary>
    public bool IsOn => Authority.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0;

    /// <summary>Whether the provider is Google, which lists no groups, and where everybody on earth can sign in.</summary>
    internal bool IsGoogle => string.Equals(Host, "accounts.google.com", StringComparison.OrdinalIgnoreCase);

    private bool IsEntra => Host is { } host && host.Contains("login.microsoftonline.", StringComparison.OrdinalIgnoreCase);

    private string? Host => Uri.TryCreate(Authority, UriKind.Absolute, out var address) ? address.Host : null;

    /// <summary>The role of somebody.</summary>
    /// <param name="groups">Their groups.</param>
    /// <param name="emails">Their verified address and its domain, as <see cref="EmailRoles"/> has them.</param>
    public BridgeRole RoleOf(IEnumerable<string> groups, IEnumerable<string> emails) =>
        groups.Where(GroupRoles.ContainsKey).Select(group => GroupRoles[group])
            .Concat(emails.Where(EmailRoles.ContainsKey).Select(email => EmailRoles[email]))
            .DefaultIfEmpty(DefaultRole).Max();

    /// <summary>When the client secret ends, where the settings say so; paths from this section.</summary>
    internal IEnumerable<CredentialEnd> CredentialEnds() => IsOn
        ? CredentialEnd.On(nameof(ClientSecret), EndDate.Of(ClientSecretEnds), "Create a new secret at the provider in time, set it, and set ClientSecretEnds to its last day.")
        : [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        IsOn ? [.. AuthorityFaults(), .. ClientFaults(), .. ClaimFaults(), .. RoleFaults(), .. TimeFaults()]
        : GroupRoles.Count + EmailRoles.Count == 0 ? []
        : [new SetupFault(nameof(Authority), "Roles are set, but no provider.", "Use the provider's address, or remove the roles.")];

    private IEnumerable<SetupFault> AuthorityFaults()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback)))
        {
            yield return new SetupFault(nameof(Authority), Authority.Length == 0 ? "It is missing." : "It is not an https address.", "Use the provider's address, such as https://keycloak.example.com/realms/acme.");
            yield break;
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0 || address.AbsolutePath.Contains("/.well-known/", StringComparison.OrdinalIgnoreCase))
        {
            yield return new SetupFault(nameof(Authority), "It contains more than the provider's address.", "Remove /.well-known/openid-configuration, queries and user names.");
        }

        if (IsEntra && address.Segments.Skip(1).FirstOrDefault()?.TrimEnd('/') is var tenant && (tenant is null || ManyTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)))
        {
            yield return new SetupFault(nameof(Authority), "It accepts accounts of all companies at Microsoft.", "Use your own: https://login.microsoftonline.com/TENANT/v2.0 with the directory (tenant) id.");
        }
    }

    private IEnumerable<SetupFault> ClientFaults()
    {
        if (ClientId.Length == 0)
        {
            yield return new SetupFault(nameof(ClientId), "It is missing.", "Register BugBridge as a web application at the provider, and set the client id it shows.");
        }

        if (ClientSecret.Length == 0)
        {
            yield return new SetupFault(nameof(ClientSecret), "It is missing.", "Set the application's client secret, preferably in an environment variable.");
        }

        foreach (var fault in EndDate.Faults(nameof(ClientSecretEnds), ClientSecretEnds))
        {
            yield return fault;
        }
    }

    private IEnumerable<SetupFault> ClaimFaults() =>
        new[] { (nameof(NameClaim), NameClaim), (nameof(GroupsClaim), GroupsClaim) }
            .Concat(Scopes.Select((scope, at) => ($"{nameof(Scopes)}:{at}", scope)))
            .Where(one => one.Item2.Length == 0 || one.Item2.Any(char.IsWhiteSpace))
            .Select(one => new SetupFault(one.Item1, "It is empty or contains whitespace.", "Use one name."));

    private IEnumerable<SetupFault> RoleFaults()
    {
        if (GroupRoles.Count + EmailRoles.Count == 0 && DefaultRole == BridgeRole.None)
        {
            yield return new SetupFault(nameof(GroupRoles), "Nobody has a role, so nobody could sign in.", "Set GroupRoles, EmailRoles or a DefaultRole.");
        }

        if (IsGoogle && GroupRoles.Count > 0)
        {
            yield return new SetupFault(nameof(GroupRoles), "Google does not list groups.", "Put addresses, or your domain as @example.com, into EmailRoles.");
        }

        if (IsGoogle && DefaultRole != BridgeRole.None)
        {
            yield return new SetupFault(nameof(DefaultRole), "It would let in everyone with a Google account.", "Set it to None, and put your domain as @example.com into EmailRoles.");
        }

        if (IsEntra && EmailRoles.Count > 0)
        {
            yield return new SetupFault(nameof(EmailRoles), "Microsoft does not say whether an address is verified, so none would count.", "Use GroupRoles with groups, or with app roles (GroupsClaim: roles).");
        }

        foreach (var name in EmailRoles.Keys.Where(name => name.Length < 3 || name.Count(letter => letter == '@') != 1 || name.EndsWith('@') || name.Any(char.IsWhiteSpace)))
        {
            yield return new SetupFault(nameof(EmailRoles), $"'{name}' is not an e-mail address and no domain.", "Use an address, or a domain as @example.com.");
        }

        foreach (var (path, name) in WithoutRole(nameof(GroupRoles), GroupRoles).Concat(WithoutRole(nameof(EmailRoles), EmailRoles)))
        {
            yield return new SetupFault(path, $"'{name}' has the role None, which is ignored for people with a role elsewhere.", "Take it out; people without a role cannot sign in.");
        }
    }

    private static IEnumerable<(string Path, string Name)> WithoutRole(string path, IDictionary<string, BridgeRole> roles) =>
        roles.Where(one => one.Value == BridgeRole.None).Select(one => (path, one.Key));

    private IEnumerable<SetupFault> TimeFaults() =>
    [
        .. Bounds.Faults(nameof(SessionLength), SessionLength, TimeSpan.FromMinutes(5), LongestSession),
        .. Bounds.Faults(nameof(ClockSkew), ClockSkew, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
    ];
}

using System.Text.RegularExpressions;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// The Jira site, the account that BugBridge uses there, and what it reads. It signs in either as a service account by an OAuth client (<see cref="ClientId"/>
/// and <see cref="ClientSecret"/>) or by a token (<see cref="Token"/>, for Cloud with <see cref="Email"/>); exactly one of the two.
/// </summary>
public sealed partial class JiraSettings : ISettings
{
    /// <summary>Which Jira it is: Cloud, or DataCenter for one that is run in-house.</summary>
    public JiraKind Kind { get; set; }

    /// <summary>
    /// Where calls go: the site (<c>https://company.atlassian.net</c>), or <c>https://api.atlassian.com/ex/jira/{cloudId}</c>, the only
    /// place where scoped API tokens work. With an OAuth client the site is enough. For Data Center the address that people open, with its path if it has one.
    /// </summary>
    public string BaseUrl { get; set; } = string.Empty;

    /// <summary>The site as people open it in a browser. Needed when <see cref="BaseUrl"/> is the API host; else that one is taken.</summary>
    public string? SiteUrl { get; set; }

    /// <summary>The client id of a service account's OAuth 2.0 credential.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret of that credential. Secret.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>Cloud's id of the site, for calls with an OAuth client; when left out, the site is asked for it.</summary>
    public string? CloudId { get; set; }

    /// <summary>Where Cloud takes the calls of OAuth clients.</summary>
    public string ApiUrl { get; set; } = "https://api.atlassian.com";

    /// <summary>Where an OAuth client gets its tokens; when left out, <c>https://auth.atlassian.com/oauth/token</c> for Cloud, and
    /// <c>/rest/oauth2/latest/token</c> at <see cref="BaseUrl"/> for Data Center.</summary>
    public string? TokenUrl { get; set; }

    /// <summary>The e-mail address of BugBridge's Jira account. For Cloud only.</summary>
    public string Email { get; set; } = string.Empty;

    /// <summary>An API token of that account; for Data Center a personal access token of BugBridge's account. Secret. Cloud's live at most 365 days.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>The day on which <see cref="Token"/> or <see cref="ClientSecret"/> ends, such as <c>2027-05-31</c>, for BugBridge to warn 30 days before. Cloud does not
    /// say; for Data Center's personal access tokens BugBridge finds out.</summary>
    public string? TokenEnds { get; set; }

    /// <summary>Keys of the projects that are watched for changes. Issues with BugBridge's label are watched everywhere.</summary>
    public IList<string> Projects { get; set; } = [];

    /// <summary>
    /// Keys of projects whose issues are never shown outside Jira, such as one for security. An issue that is moved there is treated like one that
    /// gets a security level: what was shared about it is withdrawn, and nothing new is shared.
    /// </summary>
    public IList<string> HiddenProjects { get; set; } = [];

    /// <summary>The most calls a minute.</summary>
    public int CallsPerMinute { get; set; } = 3000;

    /// <summary>How many seconds one call may take.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The label of every issue that BugBridge filed or linked tickets to.</summary>
    public string Label { get; set; } = "bugbridge";

    /// <summary>How long Jira's search may lag behind writes: before that, not finding an issue proves nothing.</summary>
    public TimeSpan SearchLag { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Where the estimated fix date is read, the first that has one winning. Empty means DueDate, then FixVersion.</summary>
    public IList<EstimateSource> EstimateSources { get; set; } = [];

    /// <summary>The date field that the source Field reads, by name or id.</summary>
    public string? EstimateField { get; set; }

    /// <summary>
    /// The secret with which Jira signs its webhooks. Secret. Without it, webhooks are not accepted. A Data Center that signs none gives it in
    /// the webhook's address: <c>/webhooks/jira?secret=...</c>.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>The most characters of a description or comment. A setting of the Jira site; 32,767 unless its administrators changed it.</summary>
    public int TextLimit { get; set; } = 32767;

    /// <summary>
    /// Further hosts that files may be fetched from, such as <c>files.acme.example</c> or <c>*.acme.example</c>. Otherwise files come from
    /// Jira's own host and, for Cloud, Atlassian's alone, and what is stored elsewhere is named in a note.
    /// </summary>
    public IList<string> FileHosts { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        KindFaults().Concat(UrlFaults()).Concat(AccountFaults()).Concat(NumberFaults()).Concat(ProjectFaults()).Concat(EstimateFaults());

    /// <summary>When <see cref="Token"/> or <see cref="ClientSecret"/> ends, where the settings say so; paths from this section.</summary>
    public IEnumerable<CredentialEnd> CredentialEnds() => CredentialEnd.On(
        UsesOAuth ? nameof(ClientSecret) : nameof(Token), EndDate.Of(TokenEnds), "Create a new one in time, set it, and set TokenEnds to its last day.");

    /// <summary>Whether BugBridge signs in as a service account.</summary>
    internal bool UsesOAuth => ClientId.Length > 0 || ClientSecret.Length > 0;

    /// <summary>Whether calls go by way of Atlassian's API host, although the settings name the site.</summary>
    internal bool UsesGateway => UsesOAuth && Kind == JiraKind.Cloud && !IsApiHost();

    /// <summary>Where tokens are minted.</summary>
    internal Uri TokenAddress => new(
        !string.IsNullOrEmpty(TokenUrl) ? TokenUrl : Kind == JiraKind.DataCenter ? BaseUrl.TrimEnd('/') + "/rest/oauth2/latest/token" : "https://auth.atlassian.com/oauth/token");

    /// <summary>Whether something can be a cloud id.</summary>
    internal static bool IsCloudId(string text) => CloudIdForm().IsMatch(text);

    /// <summary>Whether nothing is told of the issues of a project.</summary>
    internal bool IsHidden(string project) => HiddenProjects.Contains(project, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<SetupFault> KindFaults() =>
        Enum.IsDefined(Kind) ? [] : [new SetupFault(nameof(Kind), $"There is no Jira '{Kind}'.", $"Use {string.Join(" or ", Enum.GetNames<JiraKind>())}.")];

    private IEnumerable<SetupFault> UrlFaults()
    {
        foreach (var fault in UrlFaults(nameof(BaseUrl), BaseUrl))
        {
            yield return fault;
        }

        if (SiteUrl is not null)
        {
            foreach (var fault in UrlFaults(nameof(SiteUrl), SiteUrl))
            {
                yield return fault;
            }
        }
        else if (IsApiHost() && Kind == JiraKind.Cloud)
        {
            yield return new SetupFault(
                nameof(SiteUrl), "It is missing, and BaseUrl is not an address that people can open.", "Use the site, such as https://company.atlassian.net.");
        }

        if (Kind == JiraKind.DataCenter && IsCloud())
        {
            yield return new SetupFault(nameof(Kind), "It is DataCenter, and BaseUrl is an address of Jira Cloud.", "Set Kind to Cloud, or give your own Jira's address.");
        }
        else if (IsApiHost() && !CloudPath().IsMatch(new Uri(BaseUrl).AbsolutePath))
        {
            yield return new SetupFault(
                nameof(BaseUrl), "The API host needs the site's cloud id in its path.", "Use https://api.atlassian.com/ex/jira/{cloudId}; the id is at https://your-site/_edge/tenant_info.");
        }
    }

    private static IEnumerable<SetupFault> UrlFaults(string path, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            yield return new SetupFault(path, value.Length == 0 ? "It is empty." : "It is not a web address.", "Use the site, such as https://company.atlassian.net.");
            yield break;
        }

        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0 || url.AbsolutePath.Contains("/rest", StringComparison.Ordinal))
        {
            yield return new SetupFault(path, "It contains more than a host and a path.", "Leave out user names, queries and /rest/api.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback)
        {
            yield return new SetupFault(path, "Without https the token is sent in clear text.", "Use https.", IsFatal: false);
        }
    }

    private bool IsApiHost() =>
        Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && url.Host.Equals("api.atlassian.com", StringComparison.OrdinalIgnoreCase);

    private bool IsCloud() =>
        IsApiHost() || (Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && url.Host.EndsWith(".atlassian.net", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<SetupFault> AccountFaults() =>
    [
        .. UsesOAuth ? ClientFaults() : TokenFaults(),
        .. EndDate.Faults(nameof(TokenEnds), TokenEnds),
        .. SharedSecret.Faults(nameof(WebhookSecret), WebhookSecret),
        .. Http.FileHosts.Faults(nameof(FileHosts), FileHosts),
    ];

    private IEnumerable<SetupFault> ClientFaults()
    {
        if (Email.Length > 0 || Token.Length > 0)
        {
            yield return new SetupFault(nameof(ClientId), "Both an OAuth client and a token are set.", "Keep ClientId and ClientSecret, and remove Email and Token.");
        }

        foreach (var (path, value) in new[] { (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new SetupFault(path, "It is missing.", "Set both halves of the service account's OAuth 2.0 credential.");
            }
        }

        if (!string.IsNullOrEmpty(CloudId) && !IsCloudId(CloudId))
        {
            yield return new SetupFault(nameof(CloudId), "It is not a cloud id.", "Leave it out, or use the one at https://your-site/_edge/tenant_info.");
        }

        foreach (var fault in UrlFaults(nameof(ApiUrl), ApiUrl))
        {
            yield return fault;
        }

        if (!string.IsNullOrEmpty(TokenUrl) && !IsTokenUrl(TokenUrl))
        {
            yield return new SetupFault(nameof(TokenUrl), "It is not an https address that ends with /token.", "Use the full address for requesting tokens, or leave it out.");
        }
    }

    private static bool IsTokenUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) && url.Query.Length == 0
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private IEnumerable<SetupFault> TokenFaults()
    {
        if (Kind == JiraKind.DataCenter && Email.Length > 0)
        {
            yield return new SetupFault(nameof(Email), "Data Center's tokens already belong to an account, so it is not used.", "Leave it out.", IsFatal: false);
        }
        else if (Kind == JiraKind.Cloud && (!Email.Contains('@', StringComparison.Ordinal) || Email.Any(c => char.IsWhiteSpace(c) || c == ':')))
        {
            yield return new SetupFault(nameof(Email), "It is not an e-mail address.", "Set the address of BugBridge's Jira account.");
        }

        if (Token.Length == 0 || Token.Any(char.IsWhiteSpace))
        {
            yield return new SetupFault(
                nameof(Token),
                "It is empty or contains whitespace.",
                Kind == JiraKind.DataCenter
                    ? "Create a personal access token in the profile of BugBridge's account, and set it as BUGBRIDGE__Jira__Token."
                    : "Create an API token at https://id.atlassian.com/manage-profile/security/api-tokens and set it as BUGBRIDGE__Jira__Token.");
        }
    }

    private IEnumerable<SetupFault> NumberFaults()
    {
        (string Path, double Value, double Least, double Most, string Unit)[] numbers =
        [
            (nameof(CallsPerMinute), CallsPerMinute, 1, 60_000, "calls"),
            (nameof(TimeoutSeconds), TimeoutSeconds, 1, 300, "seconds"),
            (nameof(SearchLag), SearchLag.TotalMinutes, 0, 60, "minutes"),
            (nameof(TextLimit), TextLimit, 500, 1_000_000, "characters"),
        ];
        return numbers
            .Where(number => number.Value < number.Least || number.Value > number.Most)
            .Select(number => new SetupFault(
                number.Path, $"{number.Value:0.##} {number.Unit} is out of range.", $"Use {number.Least:0} to {number.Most:0} {number.Unit}."));
    }

    private IEnumerable<SetupFault> ProjectFaults()
    {
        foreach (var fault in KeyFaults(nameof(Projects), Projects).Concat(KeyFaults(nameof(HiddenProjects), HiddenProjects)))
        {
            yield return fault;
        }

        if (Label.Length is 0 or > 255 || Label.Any(c => char.IsWhiteSpace(c) || c is '"' or '\\'))
        {
            yield return new SetupFault(nameof(Label), $"'{Label}' cannot be a Jira label.", "Use 1 to 255 characters without white space, quotes and backslashes.");
        }
    }

    private static IEnumerable<SetupFault> KeyFaults(string path, IList<string> keys)
    {
        for (var at = 0; at < keys.Count; at++)
        {
            if (!ProjectKey().IsMatch(keys[at]))
            {
                yield return new SetupFault(
                    $"{path}:{at}", $"'{keys[at]}' is not a Jira project key.", "Use a key such as ENG: capital letters, digits and _, starting with a letter.");
            }
        }
    }

    private IEnumerable<SetupFault> EstimateFaults()
    {
        for (var at = 0; at < EstimateSources.Count; at++)
        {
            if (EstimateSources.IndexOf(EstimateSources[at]) < at)
            {
                yield return new SetupFault($"{nameof(EstimateSources)}:{at}", $"{EstimateSources[at]} appears twice.", "List each source once.");
            }
        }

        var usesField = EstimateSources.Contains(EstimateSource.Field);
        if (usesField != !string.IsNullOrWhiteSpace(EstimateField))
        {
            yield return usesField
                ? new SetupFault(nameof(EstimateField), "EstimateSources contains Field, but no field is set.", "Set the date field's name or id.")
                : new SetupFault(nameof(EstimateField), "A field is set that no source reads.", "Add Field to EstimateSources, or leave the field out.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,254}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectKey();

    [GeneratedRegex("^[0-9A-Za-z-]{1,64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CloudIdForm();

    [GeneratedRegex("^/ex/jira/[0-9A-Za-z-]+/?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CloudPath();
}

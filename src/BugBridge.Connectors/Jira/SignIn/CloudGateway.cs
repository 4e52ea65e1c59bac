using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>
/// Where Jira Cloud takes the calls of service accounts: <c>https://api.atlassian.com/ex/jira/{cloudId}</c> instead of the site. The cloud id is asked of the
/// site when the first call is made, unless the settings have it.
/// </summary>
internal sealed class CloudGateway(JiraSettings settings, IJiraTenantApi tenants)
{
    private readonly Uri _site = new(settings.BaseUrl.TrimEnd('/') + "/");
    private volatile string? _cloudId = string.IsNullOrWhiteSpace(settings.CloudId) ? null : settings.CloudId.Trim();

    /// <summary>The address there for one at the site; any other stays as it is.</summary>
    public async ValueTask<Uri> AddressOfAsync(Uri asked, CancellationToken cancellationToken)
    {
        if (!_site.IsBaseOf(asked))
        {
            return asked;
        }

        var cloudId = _cloudId ??= await AskAsync(cancellationToken);
        return new Uri($"{settings.ApiUrl.TrimEnd('/')}/ex/jira/{cloudId}{asked.PathAndQuery[(_site.AbsolutePath.Length - 1)..]}");
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await tenants.TenantAsync(cancellationToken))?.CloudId is { } cloudId && JiraSettings.IsCloudId(cloudId)
                ? cloudId
                : throw Unknown("gave none");
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Refused or RemoteFailureKind.NotAllowed or RemoteFailureKind.Gone or RemoteFailureKind.Unreadable)
        {
            // Above all no "gone", which would be taken for an issue that was deleted.
            throw Unknown("did not say", failure);
        }
    }

    private static RemoteException Unknown(string what, RemoteException? inner = null) => new(
        Remote.Jira, RemoteFailureKind.NotAllowed, $"Jira was asked for its cloud id and {what}. Check that Jira:BaseUrl is the address of the site, or set Jira:CloudId.", inner: inner)
    {
        ConcernsAll = true,
    };
}

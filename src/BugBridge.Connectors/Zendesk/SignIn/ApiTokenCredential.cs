using System.Net.Http.Headers;
using System.Text;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>Basic authentication with an API token: the user is <c>address/token</c>.</summary>
internal sealed class ApiTokenCredential(string email, string apiToken) : IRemoteCredential
{
    private readonly AuthenticationHeaderValue _header =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email.Trim()}/token:{apiToken.Trim()}")));

    /// <inheritdoc/>
    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken) => new(_header);

    /// <inheritdoc/>
    public ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken) => default;
}

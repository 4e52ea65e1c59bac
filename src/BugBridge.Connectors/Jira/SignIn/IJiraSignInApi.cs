using BugBridge.Connectors.Http;
using Refit;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>The endpoint for access tokens of service accounts, relative to the address before <c>token</c>. The same for both kinds of Jira.</summary>
internal interface IJiraSignInApi
{
    [Post("token")]
    Task<MintedToken?> MintAsync([Body] HttpContent form, CancellationToken cancellationToken);
}

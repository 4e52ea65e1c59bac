using System.Net;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>Signs each call in, and once more when the token was refused: a 401 means that nothing happened, so writes repeat safely.</summary>
internal sealed class SignInHandler(IZendeskCredential credential, CallBudget budget) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = await credential.GetAsync(cancellationToken);
        request.Headers.Authorization = header;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized
            || await credential.RenewAsync(header, cancellationToken) is not { } renewed)
        {
            return response;
        }

        response.Dispose();
        request.Headers.Authorization = renewed;
        await budget.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

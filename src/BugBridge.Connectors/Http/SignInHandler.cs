using System.Net;

namespace BugBridge.Connectors.Http;

/// <summary>Signs each call in, and once more when the token was refused: a 401 means that nothing happened, so writes repeat safely.</summary>
/// <param name="credential">Who calls.</param>
/// <param name="budget">The second call counts, too.</param>
/// <param name="isRefused">Whether an answer of another status than 401 says as well that the token was refused, and that nothing happened.</param>
internal sealed class SignInHandler(IRemoteCredential credential, CallBudget budget, Func<HttpResponseMessage, bool>? isRefused = null) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = await credential.GetAsync(cancellationToken);
        request.Headers.Authorization = header;
        var response = await base.SendAsync(request, cancellationToken);
        if ((response.StatusCode != HttpStatusCode.Unauthorized && isRefused?.Invoke(response) != true)
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

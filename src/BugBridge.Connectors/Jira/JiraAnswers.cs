using System.Net;

namespace BugBridge.Connectors.Jira;

/// <summary>Sees what Jira's answers mean where their status code alone would mislead.</summary>
internal sealed class JiraAnswers(IJiraProduct product) : DelegatingHandler
{
    /// <summary>
    /// Jira answers a wrong token with 401, but where anonymous people may read, it may answer as it would answer them: with nothing, or
    /// with 404. This header tells the difference.
    /// </summary>
    private const string LoginHeader = "X-Seraph-LoginReason";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (LoginFailed(response))
        {
            response.Dispose();
            throw JiraFailures.NotAllowed(product, $"did not accept the credentials ({request.Method} {request.RequestUri?.AbsolutePath})");
        }

        // Data Center leads strangers to its login page, which would be taken for the file that was asked for.
        if (response.Headers.Location?.OriginalString.Contains("/login.jsp", StringComparison.OrdinalIgnoreCase) == true)
        {
            response.Dispose();
            throw JiraFailures.Refused("Jira wants somebody to sign in for this. It gives files to personal access tokens alone, and only while they last.");
        }

        // Jira says 410 of calls that it has removed, as it did with /rest/api/3/search, and never of an issue. Taken for a deleted issue,
        // it would unlink every ticket.
        if (response.StatusCode == HttpStatusCode.Gone)
        {
            response.Dispose();
            throw JiraFailures.Refused(
                $"Jira answered 410: it no longer knows this call ({request.Method} {request.RequestUri?.AbsolutePath}). A newer BugBridge is needed.");
        }

        return response;
    }

    /// <summary>Whether an answer says that the credentials were not accepted, whatever its status.</summary>
    public static bool LoginFailed(HttpResponseMessage response) =>
        response.Headers.TryGetValues(LoginHeader, out var reasons)
        && reasons.Any(reason => reason.Contains("AUTHENTICATED_FAILED", StringComparison.Ordinal) || reason.Contains("AUTHENTICATION_DENIED", StringComparison.Ordinal));
}

using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>What the shared HTTP layer must know of Jira.</summary>
internal static class JiraProfile
{
    private static readonly string[] ReadingPosts = ["/issue/bulkfetch", "/search/jql"];

    public static RemoteProfile For(JiraSettings settings, IJiraProduct product) => new(Remote.Jira, "Jira")
    {
        IsRead = IsRead,
        Explain = (status, body) => JiraFailures.Explain(status, body, product),
        Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
    };

    private static bool IsRead(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || (request.Method == HttpMethod.Post
            && ReadingPosts.Any(path => request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal)));
}

using System.Net;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Failures in words that tell an operator what to do.</summary>
internal static class JiraFailures
{
    private const int LongestMessage = 600;

    /// <summary>Jira, or the bridge before it asked Jira, said no for good.</summary>
    public static RemoteException Refused(string message) => new(Remote.Jira, RemoteFailureKind.Refused, message);

    /// <summary>An answer that is JSON but not what was promised.</summary>
    public static RemoteException Unreadable(string what, Exception? inner = null) =>
        new(Remote.Jira, RemoteFailureKind.Unreadable, $"Jira {what}.", inner: inner);

    /// <summary>Something of an issue is not there although the issue is: not gone, since the issue may be seen whole the next time.</summary>
    public static RemoteException Incomplete(string issue, RemoteException failure) =>
        new(Remote.Jira, RemoteFailureKind.TryLater, $"A part of {issue} is missing although the issue is there. {failure.Message}", inner: failure);

    /// <summary>A write was answered with success, but not with what it made.</summary>
    public static RemoteException Unnamed(string what) =>
        new(Remote.Jira, RemoteFailureKind.FateUnknown, $"Jira did not say what {what} it made.");

    /// <summary>The credentials do not work.</summary>
    public static RemoteException NotAllowed(IJiraProduct product, string what) =>
        new(Remote.Jira, RemoteFailureKind.NotAllowed, $"Jira {what}. {product.CredentialsRemedy}.") { ConcernsAll = true };

    /// <summary>The human part of an error answer, with a remedy where the status suggests one; null when there is neither.</summary>
    public static string? Explain(HttpStatusCode status, string body, IJiraProduct product)
    {
        var said = Said(body);
        var remedy = status switch
        {
            HttpStatusCode.Unauthorized => product.CredentialsRemedy,
            HttpStatusCode.Forbidden => "Give BugBridge's Jira account the missing permission; 'bugbridge check' names it",
            _ => null,
        };
        return said is null || remedy is null ? said ?? remedy : $"{said.TrimEnd('.')}. {remedy}";
    }

    private static string? Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, WireDepth.Document);
            var said = CleanText.OneLine(string.Join("; ", Messages(json.RootElement))).TrimEnd('.');
            return said.Length switch { 0 => null, > LongestMessage => said[..LongestMessage] + "…", _ => said };
        }
        catch (JsonException)
        {
            return null; // A page of a proxy, or a body cut at its limit: the status has to do.
        }
    }

    private static IEnumerable<string> Messages(JsonElement json)
    {
        var messages = json.Member("errorMessages") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;
        var errors = json.Member("errors") is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : default;
        return messages.Select(message => message.ToString())
            .Concat(errors.Select(error => $"{error.Name}: {error.Value}"))
            .Concat(new[] { json.TextOf("message"), json.TextOf("errorMessage") }.OfType<string>());
    }
}

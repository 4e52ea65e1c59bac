using System.Reflection;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Zendesk;
using BugBridge.Tests.Host;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors;

/// <summary>
/// The README asks for every right that a call needs. The calls are found, not listed: one that is new and changes something fails here until its right is known.
/// What <c>check</c> says when a right is missing is for the tests of each probe.
/// </summary>
public sealed class RightsTests
{
    private static readonly Dictionary<string, string[]> OfJira = new(StringComparer.Ordinal)
    {
        ["POST issue/bulkfetch"] = ["Browse projects"],
        ["POST issue"] = ["Create issues"],
        ["PUT issue/{idOrKey}"] = ["Edit issues"],
        ["PUT issue/{idOrKey}/properties/{key}"] = ["Edit issues"],
        ["POST issue/{idOrKey}/comment"] = ["Add comments"],
        ["PUT issue/{idOrKey}/comment/{commentId}"] = ["Edit own comments"],
        ["POST issue/{idOrKey}/remotelink"] = ["Link issues"],
        ["DELETE issue/{idOrKey}/remotelink"] = ["Link issues"],
        ["POST issueLink"] = ["Link issues"],
        ["DELETE issueLink/{linkId}"] = ["Link issues"],
        ["POST issue/{idOrKey}/transitions"] = ["Transition issues", "Resolve issues"],
        ["DELETE attachment/{id}"] = ["Delete own attachments"],
        ["POST field"] = ["Administer Jira"],
        ["POST screens/addToDefault/{fieldId}"] = ["Administer Jira"],
        ["POST ../../webhooks/1.0/webhook"] = ["Administer Jira"],
    };

    private static readonly Dictionary<string, string[]> OfRequestTracker = new(StringComparer.Ordinal)
    {
        ["PUT ticket/{id}"] = ["ModifyTicket", "ModifyCustomField"],
        ["POST ticket/{id}/comment"] = ["CommentOnTicket"],
        ["POST ticket/{id}/correspond"] = ["ReplyToTicket"],
    };

    public static TheoryData<Type, string> Apis => new()
    {
        { typeof(IJiraApi), "### Connect Jira Cloud" },
        { typeof(IRequestTrackerApi), "### Connect Request Tracker" },
        { typeof(IZendeskApi), "### Connect Zendesk" },
        { typeof(IFreshdeskApi), "### Connect Freshdesk" },
    };

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public void The_README_asks_for_what_each_call_needs(Type api, string heading)
    {
        var section = File.ReadAllText(SourceTree.PathOf("README.md")).Split(heading)[1].Split("\n### ")[0];

        foreach (var call in Writes(api))
        {
            Assert.All(RightsOf(api, call), right => Assert.Contains(right, section, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string[] RightsOf(Type api, string call) =>
        api == typeof(IJiraApi) ? OfJira[call] : api == typeof(IRequestTrackerApi) ? OfRequestTracker[call] : ["administrator"];

    private static IEnumerable<string> Writes(Type api) => api.GetMethods()
        .Select(method => method.GetCustomAttribute<HttpMethodAttribute>()!)
        .Where(request => request.Method != HttpMethod.Get)
        .Select(request => $"{request.Method} {request.Path}");
}

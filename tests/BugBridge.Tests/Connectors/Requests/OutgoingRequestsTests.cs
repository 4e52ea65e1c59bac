using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Jira.SignIn;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Zendesk;
using BugBridge.Connectors.Zendesk.SignIn;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Host;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>
/// Every request of every typed interface, byte by byte as it goes out, with arguments that have to be escaped. A library that escapes, orders or words
/// them otherwise fails here. After a change that is meant, run these tests once with BUGBRIDGE_WRITE_DOCUMENTS=1 in the environment: they then write
/// the files beside them.
/// </summary>
public sealed class OutgoingRequestsTests
{
    [Fact]
    public Task Requests_to_Jira_are_as_written() => CompareAsync<IJiraApi>("jira.txt", "rest/api/3/", JiraSite.Json);

    [Fact]
    public Task Requests_to_Zendesk_are_as_written() => CompareAsync<IZendeskApi>("zendesk.txt", string.Empty, ZendeskJson.Options);

    [Fact]
    public Task Requests_for_Zendesks_tokens_are_as_written() => CompareAsync<IZendeskSignInApi>("zendesk-sign-in.txt", string.Empty, ZendeskJson.Options);

    [Fact]
    public Task Requests_for_Jiras_tokens_are_as_written() => CompareAsync<IJiraSignInApi>("jira-sign-in.txt", "oauth/", JiraSite.Json);

    [Fact]
    public Task Requests_for_a_sites_cloud_id_are_as_written() => CompareAsync<IJiraTenantApi>("jira-tenant.txt", string.Empty, JiraSite.Json);

    [Fact]
    public Task Requests_for_personal_access_tokens_are_as_written() => CompareAsync<IPersonalTokensApi>("jira-personal-tokens.txt", "jira/", JiraSite.Json);

    [Fact]
    public Task Requests_to_Freshdesk_are_as_written() => CompareAsync<IFreshdeskApi>("freshdesk.txt", string.Empty, FreshdeskJson.Options);

    [Fact]
    public Task Requests_to_Request_Tracker_are_as_written() => CompareAsync<IRequestTrackerApi>("request-tracker.txt", "rt/REST/2.0/", RequestTrackerSite.Json);

    private static async Task CompareAsync<T>(string file, string root, JsonSerializerOptions options)
        where T : class
    {
        var sent = new StringBuilder();
        foreach (var method in typeof(T).GetMethods().OrderBy(Call, StringComparer.Ordinal))
        {
            var parameters = method.GetParameters();
            var full = parameters.Select(Sample.Of).ToArray();
            await AppendAsync<T>(sent, root, options, method, full, string.Empty);
            if (Array.Exists(parameters, MayBeNull))
            {
                await AppendAsync<T>(
                    sent, root, options, method, [.. parameters.Zip(full, (parameter, value) => MayBeNull(parameter) ? null : value)], ", without what may be left out");
            }
        }

        Compare(file, sent.ToString());
    }

    private static string Call(MethodInfo method)
    {
        var parameters = method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken));
        return $"{method.Name}({string.Join(", ", parameters.Select(parameter => parameter.Name))})";
    }

    private static bool MayBeNull(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static async Task AppendAsync<T>(
        StringBuilder all, string root, JsonSerializerOptions options, MethodInfo method, object?[] arguments, string how)
        where T : class
    {
        using var sent = new MemoryStream();
        using var network = RecordedConnection.Network(sent);
        using var http = new HttpClient(network) { BaseAddress = new Uri("http://remote.example/" + root) };
        var api = RestService.ForGenerated<T>(http, JsonBodies.Settings(options, new RemoteProfile(Remote.Helpdesk, "Remote")));

        await (Task)method.Invoke(api, arguments)!;

        all.Append(CultureInfo.InvariantCulture, $"# {Call(method)}{how}\n{RecordedConnection.TextOf(sent).TrimEnd()}\n\n");
    }

    private static void Compare(string file, string made)
    {
        var path = SourceTree.PathOf("tests/BugBridge.Tests/Connectors/Requests/" + file);
        if (WrittenDocuments.AreMade)
        {
            File.WriteAllText(path, made);
        }
        else
        {
            Assert.Equal(File.ReadAllText(path), made);
        }
    }
}

using System.Reflection;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Jira.SignIn;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Zendesk;
using BugBridge.Connectors.Zendesk.SignIn;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Connectors.Mocked;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>How each call of each typed interface ends when it does not end well, whatever it returns.</summary>
public sealed class TypedCallTests
{
    private static readonly RemoteProfile Profile = new(Remote.Jira, "Remote");

    public static TheoryData<Type> Apis =>
        [typeof(IJiraApi), typeof(IJiraSignInApi), typeof(IJiraTenantApi), typeof(IPersonalTokensApi), typeof(IZendeskApi), typeof(IZendeskSignInApi), typeof(IFreshdeskApi), typeof(IRequestTrackerApi)];

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public async Task An_answer_that_is_not_the_JSON_expected_is_unreadable_and_leaves_a_writes_fate_unknown(Type api)
    {
        using var remote = new MockedRemote(TimeProvider.System);
        remote.Always(_ => new MockedAnswer("<html>"));

        foreach (var method in api.GetMethods().Where(IsRead))
        {
            var failure = await Assert.ThrowsAsync<RemoteException>(
                () => CallAsync(api, method, remote.Wire, TestContext.Current.CancellationToken));

            var changesNothing = method.GetCustomAttribute<HttpMethodAttribute>()!.Method == HttpMethod.Get;
            Assert.Equal(changesNothing ? RemoteFailureKind.Unreadable : RemoteFailureKind.FateUnknown, failure.Kind);
            Assert.StartsWith("Remote gave an answer that cannot be read", failure.Message, StringComparison.Ordinal);
            Assert.IsType<JsonException>(failure.InnerException);
        }
    }

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_comes_as_it_was_thrown(Type api)
    {
        var thrown = new RemoteException(Remote.Jira, RemoteFailureKind.FateUnknown, "Remote gave no answer.");
        using var wire = new Failing(thrown);

        foreach (var method in api.GetMethods())
        {
            Assert.Same(thrown, await Assert.ThrowsAsync<RemoteException>(() => CallAsync(api, method, wire, TestContext.Current.CancellationToken)));
        }
    }

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_is_given_up_ends_as_cancelled(Type api)
    {
        using var remote = new MockedRemote(TimeProvider.System);
        foreach (var method in api.GetMethods())
        {
            using var ending = new CancellationTokenSource();
            remote.Always(_ =>
            {
                ending.Cancel();
                return MockedAnswer.Silence;
            });

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(api, method, remote.Wire, ending.Token));
        }
    }

    /// <summary>Whether the answer's body is read at all: some writes are told by their status, or by a header.</summary>
    private static bool IsRead(MethodInfo method) => method.ReturnType != typeof(Task) && method.ReturnType != typeof(Task<HttpResponseMessage>) && method.ReturnType != typeof(Task<string>);

    private static async Task CallAsync(Type api, MethodInfo method, HttpMessageHandler wire, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(wire, disposeHandler: false) { BaseAddress = new Uri("http://remote.example/") };
        var client = RestService.ForGenerated(api, http, JsonBodies.Settings(JsonBodies.Options(JsonNamingPolicy.CamelCase), Profile));
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : Sample.Of(parameter))];
        await (Task)method.Invoke(client, arguments)!;
    }

    /// <summary>In the place of what stands before the wire and makes failures: no remote could give one.</summary>
    private sealed class Failing(Exception failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(failure);
    }
}

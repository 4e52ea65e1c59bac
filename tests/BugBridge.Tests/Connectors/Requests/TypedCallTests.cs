using System.Reflection;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Zendesk;
using BugBridge.Connectors.Zendesk.SignIn;
using BugBridge.Core.Remotes;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>How each call of each typed interface ends when it does not end well, whatever it returns.</summary>
public sealed class TypedCallTests
{
    private static readonly RemoteProfile Profile = new(Remote.Jira, "Remote");

    public static TheoryData<Type> Apis =>
        [typeof(IJiraApi), typeof(IZendeskApi), typeof(IZendeskSignInApi), typeof(IFreshdeskApi), typeof(IRequestTrackerApi)];

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public async Task An_answer_that_is_not_the_JSON_expected_is_unreadable_and_leaves_a_writes_fate_unknown(Type api)
    {
        foreach (var method in api.GetMethods().Where(IsRead))
        {
            var failure = await Assert.ThrowsAsync<RemoteException>(
                () => CallAsync(api, method, _ => new HttpResponseMessage { Content = new StringContent("<html>") }, TestContext.Current.CancellationToken));

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

        foreach (var method in api.GetMethods())
        {
            Assert.Same(thrown, await Assert.ThrowsAsync<RemoteException>(() => CallAsync(api, method, _ => throw thrown, TestContext.Current.CancellationToken)));
        }
    }

    [Theory]
    [MemberData(nameof(Apis), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_is_given_up_ends_as_cancelled(Type api)
    {
        foreach (var method in api.GetMethods())
        {
            using var ending = new CancellationTokenSource();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(api, method, GiveUp, ending.Token));

            HttpResponseMessage GiveUp(CancellationToken cancellationToken)
            {
                ending.Cancel();
                cancellationToken.ThrowIfCancellationRequested();
                return new HttpResponseMessage();
            }
        }
    }

    /// <summary>Whether the answer's body is read at all: some writes are told by their status, or by a header.</summary>
    private static bool IsRead(MethodInfo method) => method.ReturnType != typeof(Task) && method.ReturnType != typeof(Task<HttpResponseMessage>);

    private static async Task CallAsync(Type api, MethodInfo method, Func<CancellationToken, HttpResponseMessage> answer, CancellationToken cancellationToken)
    {
        using var wire = new Wire(answer);
        using var http = new HttpClient(wire) { BaseAddress = new Uri("http://remote.example/") };
        var client = RestService.ForGenerated(api, http, JsonBodies.Settings(JsonBodies.Options(JsonNamingPolicy.CamelCase), Profile));
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : Sample.Of(parameter))];
        await (Task)method.Invoke(client, arguments)!;
    }

    private sealed class Wire(Func<CancellationToken, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = answer(cancellationToken);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}

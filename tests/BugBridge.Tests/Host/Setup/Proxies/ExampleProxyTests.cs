using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Setup.Proxies;

/// <summary>The examples of proxies, as they are shipped, before the real worker.</summary>
public sealed partial class ExampleProxyTests : Journey
{
    private const string Token = "bbt_reader";
    private const string Change = """{"webhookEvent": "jira:issue_updated", "issue": {"id": "10001", "key": "ENG-1"}}""";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nginx.conf")]
    [InlineData("Caddyfile")]
    public async Task People_machines_and_live_figures_come_through_and_nobody_outside_can_say_who_they_are(string file)
    {
        await StartAsync(new JourneyOptions { Settings = BehindProxy });
        using var proxy = await ExampleProxy.StartAsync(file, Bridge.At("/"));
        using var outside = proxy.Visit();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(outside, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await HookAsync(outside, JourneySettings.WebhookSecret));
        Assert.Equal(HttpStatusCode.Unauthorized, await HookAsync(outside, "another-secret"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(outside, "/journal"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(outside, "/journal", ("X-Forwarded-User", "boss")));
        await AssertPageAsync(outside);
        await AssertLiveAsync(outside);
    }

    private static void BehindProxy(BridgeSettings settings)
    {
        settings.Web.PublicUrl = $"https://{ExampleProxy.Name}";
        settings.Web.TrustedProxies.Add("127.0.0.1");
        settings.Web.Auth.Tokens.Add(new() { Name = "a program", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf(Token) });
        (settings.Web.Auth.Proxy.UserHeader, settings.Web.Auth.Proxy.DefaultRole) = ("X-Forwarded-User", BridgeRole.Admin);
        settings.Web.Auth.Proxy.Addresses.Add("127.0.0.1");
    }

    private static async Task AssertPageAsync(HttpClient outside)
    {
        await SignInAsync(outside);
        using var answer = await AskAsync(outside, "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<main", await answer.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    private static async Task SignInAsync(HttpClient outside)
    {
        var form = await outside.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Ending);
        using var fields = new FormUrlEncodedContent([new("token", Token), new("__RequestVerificationToken", Hidden().Match(form).Groups["token"].Value)]);
        using var answer = await outside.PostAsync(new Uri("/sign-in", UriKind.Relative), fields, Ending);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The first figures have to come while the stream is open.</summary>
    private static async Task AssertLiveAsync(HttpClient outside)
    {
        using var answer = await AskAsync(outside, "/live");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ending));

        Assert.Equal("event: numbers", await lines.ReadLineAsync(Ending));
        Assert.Contains("\"linkedTickets\":0", await lines.ReadLineAsync(Ending), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient outside, string address, params (string Name, string Value)[] headers)
    {
        using var answer = await AskAsync(outside, address, headers);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient outside, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await outside.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ending);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    private static async Task<HttpStatusCode> HookAsync(HttpClient outside, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/jira") { Content = new StringContent(Change, Encoding.UTF8, "application/json") };
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Change)));
        request.Headers.Add("X-Hub-Signature", "sha256=" + signature);
        using var answer = await outside.SendAsync(request, Ending);
        return answer.StatusCode;
    }
}

using System.Net;
using System.Text;
using BugBridge.Tests.Journeys;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Whatever is sent to whichever address, it is the sender who is told that it is wrong; nothing fails. The addresses are found, not listed.</summary>
public sealed class EveryAddressTests : Journey
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

    private static readonly string[] Queries =
    [
        "", "?ticket=1&handler=nope", "?handler=Merge", "?handler=Decide", "?handler=All", "?handler=Settle", "?handler=Retry", "?handler=Out&rep=%00", "?period=0001-01",
        "?period=9999-Q4&q=%00", "?after=9223372036854775807.x&limit=1", "?after=%ff%fe&limit=99999999999", "?id=99999999999999999999&act=retry", "?id=1&act=%00&state=%00",
        "?ticket=..%2f..%2fetc&asked=x&drafted=y", "?back=/%C3%B1&sort=%00&linked=%00&event=%00&number=-1", "?q=%ED%A0%80%F0%9F%98%80",
    ];

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("application/x-www-form-urlencoded", ""),
        ("application/x-www-form-urlencoded", "ticket=1&do=send&stamp=%00&revision=zzz&text=%00&id=99999999999999999999&act=retry&token=x&back=/%C3%B1&due=9999-99-99&state=99"),
        ("application/x-www-form-urlencoded", "%00=%00&%&=&"),
        ("application/json", "{\"a\":"),
        ("multipart/form-data; boundary=x", "--x\r\nfoo"),
        ("multipart/form-data", "--x\r\nfoo"),
    ];

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_a_request_holds_makes_an_answer_of_500()
    {
        await StartAsync();
        await FiledAsync();
        using var client = await ClientAsync();
        var paths = Paths();
        Assert.Contains("/panel/candidates", paths);
        Assert.Contains("/webhooks/jira", paths);

        var failed = new List<string>();
        foreach (var path in paths)
        {
            foreach (var (method, query) in Methods.Select(method => (method, string.Empty)).Concat(Queries.Select(query => ("GET", query))).Where(one => one.Item1 != "GET" || !IsEndless(path)))
            {
                await TryAsync(client, method, path + query, null, failed);
            }

            foreach (var (query, body) in Bodies.SelectMany(body => Queries[..2].Select(query => (query, body))))
            {
                await TryAsync(client, "POST", path + query, body, failed);
            }
        }

        Assert.Empty(failed);
    }

    [Theory]
    [InlineData("GET", "/panel/candidates", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/panel/candidates", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/issues", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/issues?handler=Nothing", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/tickets", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/export/tickets.csv", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/metrics", HttpStatusCode.NotFound)]
    [InlineData("GET", "/export/..%2f..%2fetc%2fpasswd.csv", HttpStatusCode.NotFound)]
    [InlineData("GET", "/reports/..%2f..%2fetc%2fpasswd.html", HttpStatusCode.NotFound)]
    [InlineData("GET", "/assets/..%2fdata%2fbugbridge.db", HttpStatusCode.NotFound)]
    public async Task What_an_address_cannot_do_is_said_by_its_status(string method, string address, HttpStatusCode status)
    {
        await StartAsync();
        using var client = await ClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var answer = await client.SendAsync(request, Ending);

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.MethodNotAllowed && !address.StartsWith("/export", StringComparison.Ordinal) && method != "HEAD")
        {
            Assert.Contains("<h1>This address does not work that way</h1>", await answer.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/nothing-of-the-kind")]
    [InlineData("/panel/candidates")]
    [InlineData("/export/nothing.csv")]
    [InlineData("/health/ready")]
    [InlineData("/webhooks/jira")]
    public async Task Every_answer_keeps_browsers_from_framing_running_and_guessing(string address)
    {
        await StartAsync();
        using var client = await ClientAsync();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ending);

        Assert.Contains("frame-ancestors 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_path_or_header_that_is_too_long_or_garbled_is_refused()
    {
        await StartAsync();
        var home = Bridge.At("/");

        Assert.InRange(RawRequest.StatusOf(await RawRequest.GetAsync(home, "/search?q=" + new string('a', 20_000))), 400, 431);
        Assert.InRange(RawRequest.StatusOf(await RawRequest.GetAsync(home, "/", "Cookie: " + new string('a', 60_000))), 0, 431);
        Assert.Equal(400, RawRequest.StatusOf(await RawRequest.GetAsync(home, "/tickets/%00")));
        Assert.Equal(200, RawRequest.StatusOf(await RawRequest.GetAsync(home, "/", "Accept-Language: es-ZZ-x-foo;q=abc, *", "Cookie: session=forged; form=forged; language=zz; theme=zz")));
        Assert.Equal(400, RawRequest.StatusOf(await RawRequest.SendAsync(home, "POST /webhooks/jira HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Transfer-Encoding: chunked", "", "ZZ")));
    }

    /// <summary>The stream of figures answers when there is one.</summary>
    private static bool IsEndless(string path) => path == "/live";

    private static async Task TryAsync(HttpClient client, string method, string address, (string Type, string Body)? body, List<string> failed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is { } form)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(form.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", form.Type);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ending);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError && !address.StartsWith("/health/ready", StringComparison.Ordinal))
        {
            failed.Add($"{method} {address} {body}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>Somebody on the machine, with a form's token, so that requests get past that.</summary>
    private async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Bridge.At("/") };
        var text = await client.GetStringAsync(new Uri("/", UriKind.Relative), Ending);
        client.DefaultRequestHeaders.Add("X-Form-Token", text.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0]);
        return client;
    }

    private List<string> Paths() =>
    [
        .. Bridge.Endpoints.OfType<RouteEndpoint>().Select(endpoint => Filled(endpoint.RoutePattern)).Append("/nothing-of-the-kind").Distinct(StringComparer.Ordinal),
    ];

    private static string Filled(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "table" } => "tickets",
            RoutePatternParameterPart { Name: "format" } => "csv",
            RoutePatternParameterPart { Name: "status" } => "404",
            RoutePatternParameterPart { Name: "key" } => "ENG-1",
            RoutePatternParameterPart { Name: "name" } => "fcr",
            _ => "1",
        }))));
}

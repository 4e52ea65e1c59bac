using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Somebody at the pages with a browser that runs no scripts: keeps cookies, follows no redirects, and sends forms as they stand.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;

    public Visitor(Uri home, params (string Name, string Value)[] headers)
    {
        _client = new HttpClient(_handler) { BaseAddress = home };
        foreach (var (name, value) in headers)
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
    }

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetAllCookies();

    public Task<HttpResponseMessage> GetAsync(string address, UriKind kind = UriKind.Relative) => _client.GetAsync(new Uri(address, kind), Ending);

    /// <summary>The text of a page that answers as it should.</summary>
    public async Task<string> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ending);
    }

    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>Sends a form with the token of the page that it stands on.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await (await GetAsync(page)).Content.ReadAsStringAsync(Ending)).Groups["token"].Value;
        return await PostAsync(address, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends fields as they are.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _client.PostAsync(new Uri(address, UriKind.Relative), content, Ending);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

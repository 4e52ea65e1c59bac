using System.Net;

namespace BugBridge.Tests.Sandbox.Viewing;

/// <summary>Asks for pages as a browser does: without credentials, and here without following where it is sent.</summary>
internal sealed class Browser(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };

    /// <summary>The HTML of a page that is there.</summary>
    public async Task<string> OpenAsync(string path)
    {
        using var answer = await AskAsync(path);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Where a path leads to, or its status when it leads nowhere else.</summary>
    public async Task<string> FollowAsync(string path)
    {
        using var answer = await AskAsync(path);
        return answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode}";
    }

    public Task<HttpResponseMessage> AskAsync(string path) => _http.GetAsync(path);

    public void Dispose() => _http.Dispose();
}

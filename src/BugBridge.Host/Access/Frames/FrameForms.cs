using Microsoft.AspNetCore.Antiforgery;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Inside a ticket, the session's own token stands in forms where the framework's token stands elsewhere. Another site cannot know it, so it proves that
/// the form is ours without the framework's cookie, which browsers may not keep there.
/// </summary>
internal sealed class FrameForms(IAntiforgery inner, FrameTokens tokens) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Own(httpContext) ?? inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Own(httpContext) ?? inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => FrameSession.Of(httpContext) is null ? inner.IsRequestValidAsync(httpContext) : Task.FromResult(true);

    public Task ValidateRequestAsync(HttpContext httpContext) => FrameSession.Of(httpContext) is null ? inner.ValidateRequestAsync(httpContext) : Task.CompletedTask;

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (FrameSession.Of(httpContext) is null)
        {
            inner.SetCookieTokenAndHeader(httpContext);
        }
    }

    private AntiforgeryTokenSet? Own(HttpContext context) =>
        FrameSession.Of(context) is { } session ? new AntiforgeryTokenSet(tokens.Token(session), null, FrameVisits.Field, FrameVisits.Header) : null;
}

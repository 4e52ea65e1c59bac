namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Finds the session in which a request of the panel is sent: by the token in the form or header that its page carries, by the pass in the address of
/// a redirect, or, for what only reads, by a cookie where the browser keeps one. It counts for the panel alone.
/// </summary>
internal sealed class FrameVisits(FrameDoor door, FrameTokens tokens)
{
    /// <summary>The field of forms; the framework's own, in whose place it stands.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>The header in which scripts may send it.</summary>
    public const string Header = "X-Form-Token";

    /// <summary>The parameter of addresses.</summary>
    public const string Parameter = "frame";

    private static readonly object Over = new();

    /// <summary>Whether a request came with what was a session once.</summary>
    public static bool IsOver(HttpContext context) => context.Items.ContainsKey(Over);

    /// <summary>The session, or null.</summary>
    public async Task<FrameSession?> FindAsync(HttpContext context)
    {
        if (FrameSession.Of(context) is { } known)
        {
            return known;
        }

        if (door.Helpdesk is null || !SafeHeaders.IsPanel(context.Request.Path) || IsOver(context))
        {
            return null;
        }

        var (session, isClaimed) = await ReadAsync(context.Request);
        session?.Enter(context);
        if (session is null && isClaimed)
        {
            context.Items[Over] = Over;
        }

        return session;
    }

    private async Task<(FrameSession? Session, bool IsClaimed)> ReadAsync(HttpRequest request)
    {
        var carried = request.Headers[Header].ToString() is { Length: > 0 } header ? header : await FieldOfAsync(request);
        if (FrameTokens.IsOurs(carried))
        {
            return (tokens.ReadToken(carried), true);
        }

        // What changes something has to carry the token itself: a cookie comes along with what another site sends.
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return (null, false);
        }

        var pass = request.Query[Parameter].ToString();
        return (tokens.UsePass(pass) ?? tokens.ReadToken(FrameCookie.Of(request)), FrameTokens.IsOurs(pass));
    }

    private static async Task<string?> FieldOfAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted))[Field].ToString();
        }
        catch (InvalidDataException)
        {
            // The page refuses a form that cannot be read.
            return null;
        }
    }
}

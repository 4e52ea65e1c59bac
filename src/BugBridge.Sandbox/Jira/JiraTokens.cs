using System.Text;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira;

/// <summary>
/// Who may call the API, and where. At a site of Cloud that is basic authentication with a token without scopes; tokens with scopes and those of OAuth clients
/// work at the API host alone, as Atlassian has it. Data Center takes its personal access token and tokens of OAuth clients. Thread-safe.
/// </summary>
internal sealed class JiraTokens(JiraOptions options, TimeProvider clock)
{
    private const string Bearer = "Bearer ";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _minted = new(StringComparer.Ordinal);
    private readonly string _site = Basic(options.Email, options.Token);
    private readonly string _scoped = Basic(options.Email, options.ScopedToken);

    /// <summary>A new token of the OAuth client.</summary>
    public string Mint()
    {
        var token = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _minted[token] = clock.GetUtcNow() + options.OAuthTokenLifetime;
        }

        return token;
    }

    /// <summary>Ends all tokens of the OAuth client at once.</summary>
    public void Revoke()
    {
        lock (_gate)
        {
            _minted.Clear();
        }
    }

    /// <summary>Whether a call to Cloud may be made.</summary>
    /// <param name="authorization">The header.</param>
    /// <param name="isAtApiHost">Whether it came to the API host and not to the site.</param>
    public bool LetsInToCloud(string? authorization, bool isAtApiHost) =>
        isAtApiHost ? authorization.Is(_scoped) || IsMinted(authorization) : authorization.Is(_site);

    /// <summary>Whether a call to Data Center may be made.</summary>
    public bool LetsInToDataCenter(string? authorization) => IsPersonal(authorization) || IsMinted(authorization);

    /// <summary>Whether it is Data Center's personal access token, which also opens what is not below <c>/rest/api</c>.</summary>
    public bool IsPersonal(string? authorization) => authorization.Is(Bearer + options.Token) && !(options.TokenEndsAt <= clock.GetUtcNow());

    private static string Basic(string email, string token) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}"));

    private bool IsMinted(string? authorization)
    {
        lock (_gate)
        {
            return authorization?.StartsWith(Bearer, StringComparison.Ordinal) == true
                && _minted.TryGetValue(authorization[Bearer.Length..], out var end) && end > clock.GetUtcNow();
        }
    }
}

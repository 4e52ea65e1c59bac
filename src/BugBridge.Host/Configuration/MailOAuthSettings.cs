using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Signing in to the mail server by OAuth 2, as Microsoft 365 and Google want it: with a token that is at hand, or with tokens that are
/// fetched when they are needed; exactly one of the two.
/// </summary>
public sealed class MailOAuthSettings : ISettings
{
    /// <summary>A token for the mail server. Most expire after an hour; use <c>TokenUrl</c> for these instead.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>Where tokens are fetched: <c>https://login.microsoftonline.com/TENANT/oauth2/v2.0/token</c> or
    /// <c>https://oauth2.googleapis.com/token</c>.</summary>
    public string TokenUrl { get; set; } = string.Empty;

    /// <summary>The client (at Microsoft the application) that tokens are fetched for.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The secret of the client.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>The day on which the client's secret ends, such as <c>2027-05-31</c>; empty when it does not. BugBridge warns 30 days before.</summary>
    public string ClientSecretEnds { get; set; } = string.Empty;

    /// <summary>What tokens are for: <c>https://outlook.office365.com/.default</c> at Microsoft 365. Google needs none, since the
    /// refresh token says it.</summary>
    public string Scope { get; set; } = string.Empty;

    /// <summary>The refresh token of a person who agreed, as Google gives it. Without it the client signs in for itself (client credentials),
    /// as Microsoft 365 lets it.</summary>
    public string RefreshToken { get; set; } = string.Empty;

    internal bool IsOn => Token.Length > 0 || IsFetched;

    private bool IsFetched => TokenUrl.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0 || RefreshToken.Length > 0;

    /// <summary>When the client's secret ends, where the settings say so; paths from this section.</summary>
    internal IEnumerable<CredentialEnd> CredentialEnds() => IsFetched
        ? CredentialEnd.On(nameof(ClientSecret), EndDate.Of(ClientSecretEnds), "Create a new secret in time, set it, and set ClientSecretEnds to its last day.")
        : [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        foreach (var fault in EndDate.Faults(nameof(ClientSecretEnds), ClientSecretEnds))
        {
            yield return fault;
        }

        if (Token.Length > 0 && IsFetched)
        {
            yield return new SetupFault(nameof(Token), "Both a token and a way to get one are set.", "Keep Token alone, or remove it.");
        }

        if (!IsFetched)
        {
            yield break;
        }

        if (!Uri.TryCreate(TokenUrl, UriKind.Absolute, out var address) || !(address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback)))
        {
            yield return new SetupFault(nameof(TokenUrl), "It is not an https address.", "Set the address tokens are requested from.");
        }

        if (ClientId.Length == 0)
        {
            yield return new SetupFault(nameof(ClientId), "It is missing.", "Set the client tokens are requested for.");
        }

        if (ClientSecret.Length == 0 && RefreshToken.Length == 0)
        {
            yield return new SetupFault(nameof(ClientSecret), "There is no client secret and no refresh token.", "Set one, preferably in an environment variable.");
        }
    }
}

using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>
/// Reads the JSON Web Token that Zendesk signs for a frame: RS256 by the app's key and nothing else, <c>iss</c> the account, <c>aud</c> the installation,
/// <c>qsh</c> the address, <c>sub</c> the agent. Its times are given on, and judged where all proofs are.
/// </summary>
/// <param name="account">The address of the account, with a slash at its end.</param>
/// <param name="installation">The installation's number.</param>
internal sealed class ZendeskTokens(Uri account, string installation)
{
    private const int LongestToken = 8 * 1024;
    private const string Unreadable = "the token cannot be read";
    private const string WrongAlgorithm = "its algorithm is not RS256";
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Why a text is no token by our one algorithm, whatever its signature; null when it may be one. No key has to be asked for then.</summary>
    public string? ProblemOf(string text)
    {
        try
        {
            return text.Length > LongestToken || !_handler.CanReadToken(text) ? Unreadable
                : string.Equals(_handler.ReadJsonWebToken(text).Alg, SecurityAlgorithms.RsaSha256, StringComparison.Ordinal) ? null
                : WrongAlgorithm;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return Unreadable;
        }
    }

    /// <summary>The token, when the key signed it for this installation; else what is wrong with it.</summary>
    public async Task<(JsonWebToken? Token, string? Problem, bool MayBeNewKey)> ReadAsync(string text, SecurityKey key)
    {
        var read = await _handler.ValidateTokenAsync(text, Rules(key));
        return read.IsValid
            ? (read.SecurityToken as JsonWebToken, null, false)
            : (null, Problem(read.Exception), read.Exception is SecurityTokenInvalidSignatureException);
    }

    private TokenValidationParameters Rules(SecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidIssuers = [account.Authority, account.GetLeftPart(UriPartial.Authority)],
        ValidAudiences = Audiences(),
        RequireExpirationTime = true,
        RequireSignedTokens = true,

        // When it ends is judged where the clock is; that it ends is asked for here.
        LifetimeValidator = (_, expires, _, _) => expires is not null,
    };

    private string[] Audiences()
    {
        var address = new Uri(account, "api/v2/apps/installations/" + installation).AbsoluteUri;
        return [address + ".json", address];
    }

    private static string Problem(Exception? failure) => failure switch
    {
        SecurityTokenInvalidAlgorithmException => WrongAlgorithm,
        SecurityTokenInvalidSignatureException => "its signature is wrong or missing",
        SecurityTokenInvalidIssuerException => "its issuer is another account",
        SecurityTokenInvalidAudienceException => "its audience is another installation",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "it says no time at which it ends",
        _ => Unreadable,
    };
}

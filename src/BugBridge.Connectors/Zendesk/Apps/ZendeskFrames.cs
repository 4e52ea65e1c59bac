using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Zendesk.Reading;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>
/// Frames in Zendesk: with <c>signedUrls</c> it sends a token with the first request of each. The token names the agent and no ticket; which ticket it
/// is, the frame learns from Zendesk's framework.
/// </summary>
internal sealed partial class ZendeskFrames(IZendeskApi api, Users users, ZendeskAppSettings settings, Uri account, TimeProvider clock) : IFrameSignIn, IDisposable
{
    /// <summary>Where Zendesk says that the framework's client has to be loaded from.</summary>
    public static readonly Uri Framework = new("https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js");

    private readonly AppKey _key = new(api, settings, clock);
    private readonly ZendeskTokens _tokens = new(account, settings.Installation!);

    public string Route => "zendesk";

    public string Origin => account.GetLeftPart(UriPartial.Authority);

    public Uri Client => Framework;

    public async Task<FrameVerdict> VerifyAsync(FrameRequest request, CancellationToken cancellationToken)
    {
        if (request.Token is not { Length: > 0 } text)
        {
            return FrameVerdict.Not("it has no token");
        }

        if (_tokens.ProblemOf(text) is { } wrong)
        {
            return FrameVerdict.Not(wrong);
        }

        var key = await _key.GetAsync(cancellationToken);
        var (token, problem, mayBeNewKey) = await _tokens.ReadAsync(text, key);
        if (mayBeNewKey && await _key.RenewAsync(key, cancellationToken) is { } newer)
        {
            (token, problem, _) = await _tokens.ReadAsync(text, newer);
        }

        return token is null ? FrameVerdict.Not(problem!) : Judge(token, request);
    }

    public async Task<FrameRep?> FindRepAsync(FrameProof proof, CancellationToken cancellationToken)
    {
        var id = long.Parse(proof.RepId, CultureInfo.InvariantCulture);
        return await users.FindAsync([id], cancellationToken) is [{ Role: "agent" or "admin", Suspended: not true, Active: not false, Name: { } name }] && name.Trim().Length > 0 ? new FrameRep(proof.RepId, name.Trim()) : null;
    }

    public void Dispose() => _key.Dispose();

    private static FrameVerdict Judge(JsonWebToken token, FrameRequest request)
    {
        if (!token.TryGetPayloadValue<string>("qsh", out var hash) || !QueryHash.Fits(hash, request))
        {
            return FrameVerdict.Not("its claim qsh does not match the requested address");
        }

        return AgentPattern().Match(token.Subject ?? string.Empty) is { Success: true } agent
            ? FrameVerdict.Of(new FrameProof(IdOf(token), Latest(token), Utc(token.ValidTo), agent.Groups["id"].Value, null, null))
            : FrameVerdict.Not("its subject is not an agent");
    }

    /// <summary>By its own id, or else by what was signed.</summary>
    private static string IdOf(JsonWebToken token) =>
        token.Id is { Length: > 0 } id ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{token.EncodedHeader}.{token.EncodedPayload}")));

    private static DateTimeOffset Latest(JsonWebToken token) => Utc(token.ValidFrom > token.IssuedAt ? token.ValidFrom : token.IssuedAt);

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    /// <summary>Zendesk names the agent by the address of the user's record; a bare number counts too.</summary>
    [GeneratedRegex(@"^(https?://[^/?#]+/(api/v2/)?users/)?(?<id>[0-9]{1,18})(\.json)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgentPattern();
}

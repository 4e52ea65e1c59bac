using System.Net.Http.Headers;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>
/// Bearer tokens by the client credentials grant. There is no refresh token: a token is minted again shortly before it expires and after a
/// 401. One mint at a time, however many calls wait for it.
/// </summary>
internal sealed class OAuthCredential(IZendeskSignInApi api, string clientId, string clientSecret, TimeProvider clock)
    : IZendeskCredential, IDisposable
{
    private const long LongestLife = 365L * 24 * 60 * 60;
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _minting = new(1);
    private Token? _token;

    /// <inheritdoc/>
    public async ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken) =>
        Current ?? await MintAsync(refused: null, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken) =>
        await MintAsync(refused, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _minting.Dispose();

    private AuthenticationHeaderValue? Current => _token is { } token && clock.GetUtcNow() < token.RenewAt ? token.Header : null;

    private async Task<AuthenticationHeaderValue> MintAsync(AuthenticationHeaderValue? refused, CancellationToken cancellationToken)
    {
        await _minting.WaitAsync(cancellationToken);
        try
        {
            if (Current is { } current && !current.Equals(refused))
            {
                return current;
            }

            _token = await AskAsync(cancellationToken);
            return _token.Header;
        }
        finally
        {
            _minting.Release();
        }
    }

    private async Task<Token> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.MintAsync(new TokenRequest("client_credentials", clientId, clientSecret, "read write"), cancellationToken);
            return answer?.AccessToken is { Length: > 0 } text
                ? new Token(new AuthenticationHeaderValue("Bearer", text), RenewAt(answer.ExpiresIn))
                : throw ZendeskProfile.Unreadable("signing in brought no access token");
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Refused or RemoteFailureKind.NotAllowed or RemoteFailureKind.Gone)
        {
            throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.NotAllowed,
                $"{failure.Message} Zendesk refused the OAuth client; check ClientId and ClientSecret, and that the client is confidential.",
                inner: failure)
            {
                ConcernsAll = true,
            };
        }
    }

    private DateTimeOffset RenewAt(long? expiresIn)
    {
        if (expiresIn is not { } seconds || seconds <= 0)
        {
            return DateTimeOffset.MaxValue;
        }

        var life = TimeSpan.FromSeconds(Math.Min(seconds, LongestLife));
        return clock.GetUtcNow() + life - (life / 2 < Early ? life / 2 : Early);
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset RenewAt);
}

using System.Net.Http.Headers;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Bearer tokens by the client credentials grant of OAuth 2.0. There is no refresh token: a token is minted again shortly before it expires and after a
/// 401. One mint at a time, however many calls wait for it.
/// </summary>
/// <param name="profile">The vendor.</param>
/// <param name="remedy">What to do when it refuses the client; a sentence.</param>
/// <param name="mint">Asks the vendor for a token.</param>
/// <param name="clock">For the life of tokens.</param>
internal sealed class ClientCredential(RemoteProfile profile, string remedy, Func<CancellationToken, Task<MintedToken?>> mint, TimeProvider clock)
    : IRemoteCredential, IDisposable
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
            var answer = await mint(cancellationToken);
            return answer?.AccessToken is { Length: > 0 } text
                ? new Token(new AuthenticationHeaderValue("Bearer", text), RenewAt(answer.ExpiresIn))
                : throw new RemoteException(
                    profile.Remote, RemoteFailureKind.Unreadable, $"{profile.Name} gave an answer that cannot be read: signing in brought no access token.");
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Refused or RemoteFailureKind.NotAllowed or RemoteFailureKind.Gone)
        {
            throw new RemoteException(
                profile.Remote, RemoteFailureKind.NotAllowed, $"{failure.Message} {profile.Name} refused the OAuth client; {remedy}", inner: failure)
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

using System.Globalization;
using System.Security.Cryptography;
using BugBridge.Core.Remotes;
using Microsoft.IdentityModel.Tokens;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>
/// The key by which Zendesk signs for the app: from the file, or read from Zendesk and remembered. Where a signature is unknown it is read again, since
/// Zendesk may have changed it, but not more than once in <see cref="Pause"/>: anybody can send unknown signatures.
/// </summary>
internal sealed class AppKey(IZendeskApi api, ZendeskAppSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>The shortest time between two readings.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The shortest time until a reading that failed is tried again.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private RSA? _key;
    private DateTimeOffset? _readAt;
    private RemoteException? _failure;

    /// <summary>The key that is known; read where none is.</summary>
    public async Task<SecurityKey> GetAsync(CancellationToken cancellationToken) => Of(_key ?? await ReadAsync(null, cancellationToken));

    /// <summary>The key as it is now, where it can be another one than before; else null.</summary>
    public async Task<SecurityKey?> RenewAsync(SecurityKey known, CancellationToken cancellationToken)
    {
        var before = ((RsaSecurityKey)known).Rsa;
        var now = await ReadAsync(before, cancellationToken);
        return ReferenceEquals(before, now) ? null : Of(now);
    }

    public void Dispose()
    {
        _one.Dispose();
        _key?.Dispose();
    }

    private static RsaSecurityKey Of(RSA key) => new(key);

    private async Task<RSA> ReadAsync(RSA? known, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_key is not null && (!ReferenceEquals(_key, known) || clock.GetUtcNow() - _readAt < Pause))
            {
                return _key;
            }

            if (_failure is not null && clock.GetUtcNow() - _readAt < ShortPause)
            {
                throw new RemoteException(_failure.Remote, _failure.Kind, _failure.Message, inner: _failure);
            }

            _readAt = clock.GetUtcNow();
            var read = SigningKey.FromPem(await TextAsync(cancellationToken)) ?? throw ZendeskProfile.Unreadable("the app's public key is missing or too short");
            _failure = null;
            return _key = IsSame(_key, read) ? Kept(read) : read;
        }
        catch (RemoteException failure)
        {
            _failure = failure;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> TextAsync(CancellationToken cancellationToken) => settings.PublicKeyFile is { Length: > 0 } file
        ? await File.ReadAllTextAsync(file, cancellationToken)
        : await api.PublicKeyAsync(long.Parse(settings.Id!, CultureInfo.InvariantCulture), cancellationToken);

    private RSA Kept(RSA same)
    {
        same.Dispose();
        return _key!;
    }

    private static bool IsSame(RSA? one, RSA other) => one is not null && one.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(other.ExportSubjectPublicKeyInfo());
}

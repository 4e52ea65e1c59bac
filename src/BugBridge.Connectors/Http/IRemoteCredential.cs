using System.Net.Http.Headers;

namespace BugBridge.Connectors.Http;

/// <summary>What a call to a remote shows of who makes it.</summary>
internal interface IRemoteCredential
{
    /// <summary>The header for the next call.</summary>
    ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken);

    /// <summary>Another header after the remote refused <paramref name="refused"/>, or null when there is no other.</summary>
    ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken);
}

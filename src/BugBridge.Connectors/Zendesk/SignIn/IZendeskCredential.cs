using System.Net.Http.Headers;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>What a call to Zendesk shows of who makes it.</summary>
internal interface IZendeskCredential
{
    /// <summary>The header for the next call.</summary>
    ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken);

    /// <summary>Another header after Zendesk refused <paramref name="refused"/> with a 401, or null when there is no other.</summary>
    ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken);
}

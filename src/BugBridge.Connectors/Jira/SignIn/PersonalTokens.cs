using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>
/// When the personal access token ends that the bridge signs in by. The list does not say which of an account's tokens that is, so the one that was used last
/// is taken for it.
/// </summary>
/// <param name="api">Lists them; null where there are none.</param>
internal sealed class PersonalTokens(IPersonalTokensApi? api)
{
    private const int LongestName = 100;

    /// <summary>Its end; empty when it has none, or when this Jira does not tell, as old ones do not.</summary>
    public async Task<ImmutableArray<CredentialEnd>> EndsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var used = api is null ? null : (await api.TokensAsync(cancellationToken) ?? []).MaxBy(token => token.LastAccessed ?? DateTimeOffset.MinValue);
            return used?.ExpiringAt is { } end ? [new CredentialEnd("Jira:Token", end, $"Create a new personal access token{Named(used)} in the profile of BugBridge's account, and set it.")] : [];
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Gone or RemoteFailureKind.NotAllowed or RemoteFailureKind.Refused or RemoteFailureKind.Unreadable)
        {
            return [];
        }
    }

    private static string Named(PersonalTokenWire token) =>
        CleanText.OneLine(token.Name) is { Length: > 0 and <= LongestName } name ? $" in place of '{name}'" : string.Empty;
}

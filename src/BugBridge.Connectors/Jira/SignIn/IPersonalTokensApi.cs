using Refit;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>The personal access tokens of the account that asks, as Data Center lists them, relative to its address.</summary>
internal interface IPersonalTokensApi
{
    [Get("rest/pat/latest/tokens")]
    Task<PersonalTokenWire[]?> TokensAsync(CancellationToken cancellationToken);
}

/// <param name="Name">What its owner called it.</param>
/// <param name="LastAccessed">When it was last used; null when never.</param>
/// <param name="ExpiringAt">When it ends; null for never.</param>
internal sealed record PersonalTokenWire(string? Name, DateTimeOffset? LastAccessed, DateTimeOffset? ExpiringAt);

using Refit;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>What a site of Jira Cloud tells everybody about itself, relative to its address.</summary>
internal interface IJiraTenantApi
{
    [Get("_edge/tenant_info")]
    Task<TenantWire?> TenantAsync(CancellationToken cancellationToken);
}

/// <param name="CloudId">The site's id at Atlassian.</param>
internal sealed record TenantWire(string? CloudId);

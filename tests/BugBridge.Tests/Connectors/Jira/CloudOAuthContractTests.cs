using BugBridge.Connectors.Jira;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Contracts;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>The contract of trackers with Jira Cloud as a service account: everything by way of the API host.</summary>
public sealed class CloudOAuthContractTests : TrackerContract
{
    protected override JiraOptions Options { get; } = new();

    protected override JiraSettings Settings(JiraOptions options) => new() { ClientId = options.ClientId, ClientSecret = options.ClientSecret };
}

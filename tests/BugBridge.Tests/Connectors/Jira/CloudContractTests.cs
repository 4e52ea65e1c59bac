using BugBridge.Connectors.Jira;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Contracts;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>The contract of trackers with the sandbox's stand-in for Jira Cloud.</summary>
public sealed class CloudContractTests : TrackerContract
{
    protected override JiraOptions Options { get; } = new();

    protected override JiraSettings Settings(JiraOptions options) => new() { Email = options.Email };
}

using BugBridge.Tests.Contracts;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>The contract of helpdesks with the sandbox's stand-in for Zendesk.</summary>
public sealed class ZendeskContractTests : HelpdeskContract
{
    protected override async Task<RigOpening> OpenAsync(CancellationToken cancellationToken) =>
        new(await ZendeskSandboxRig.OpenAsync(cancellationToken), WhyNot: null);
}

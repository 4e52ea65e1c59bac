using BugBridge.Tests.Contracts;

namespace BugBridge.Tests.Connectors.Freshdesk;

/// <summary>The contract of helpdesks with the sandbox's stand-in for Freshdesk.</summary>
public sealed class FreshdeskContractTests : HelpdeskContract
{
    protected override async Task<RigOpening> OpenAsync(CancellationToken cancellationToken) =>
        new(await FreshdeskRig.OpenAsync(cancellationToken), WhyNot: null);
}

using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>The contract of helpdesks with a real Request Tracker.</summary>
[Collection(RequestTrackerServer.Quiet)]
public sealed class RequestTrackerContractTests : HelpdeskContract
{
    protected override async Task<RigOpening> OpenAsync(CancellationToken cancellationToken) => await RequestTrackerServer.FindAsync() switch
    {
        ({ } server, _) => new RigOpening(new RequestTrackerRig(server), WhyNot: null),
        (_, var reason) => new RigOpening(Rig: null, reason),
    };
}

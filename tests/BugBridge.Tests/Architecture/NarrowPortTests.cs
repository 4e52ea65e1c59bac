using System.Reflection;
using BugBridge.Connectors.Http;
using BugBridge.Core.Tickets;
using BugBridge.Host.Composition;
using BugBridge.Sandbox;
using BugBridge.Storage;
using Refit;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>Who needs a part of something is not made to take all of it.</summary>
public sealed class NarrowPortTests
{
    private const int Most = 8;

    private static readonly Assembly[] Projects =
        [typeof(Ticket).Assembly, typeof(CallBudget).Assembly, typeof(BridgeStore).Assembly, typeof(SandboxServer).Assembly, typeof(WorkerApp).Assembly];

    [Fact]
    public void The_widest_port_has_at_most_eight_members()
    {
        var wide = Projects.SelectMany(project => project.GetTypes())
            .Where(type => type.IsInterface && !IsOfWire(type) && Members(type) > Most)
            .Select(type => $"{type.FullName} has {Members(type)}");

        Assert.Empty(wide);
    }

    /// <summary>What a remote's API has is for the remote to say.</summary>
    private static bool IsOfWire(Type type) => type.GetMethods().Any(method => method.IsDefined(typeof(HttpMethodAttribute), inherit: false));

    private static int Members(Type port) => port.GetInterfaces().Append(port)
        .SelectMany(type => type.GetMembers())
        .Count(member => member is PropertyInfo or EventInfo or MethodInfo { IsSpecialName: false });
}

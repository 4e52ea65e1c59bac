using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.Tests.Sandbox;

/// <summary>Starts stand-ins that end with their test.</summary>
internal static class Sandboxes
{
    public static Task<SandboxServer> StartAsync(SandboxOptions? options = null) =>
        SandboxServer.StartAsync(options, TestContext.Current.CancellationToken);
}

using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Faults;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The kinds of faults, how long each holds a call, and a worker that waits three seconds at most.</summary>
internal static class FaultPatience
{
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    // Held connections end with the caller's patience.
    public static TimeSpan Wait(FaultKind kind) =>
        kind is FaultKind.TimeoutBefore or FaultKind.TimeoutAfter ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(1);

    public static void Hasty(BridgeSettings settings) => (settings.Helpdesk.Zendesk.TimeoutSeconds, settings.Jira.TimeoutSeconds) = (3, 3);
}

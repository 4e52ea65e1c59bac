using BugBridge.Core.Tickets;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox;

namespace BugBridge.Tests.Journeys;

/// <summary>What is particular to one journey.</summary>
internal sealed record JourneyOptions
{
    /// <summary>How many times faster than real time the clock of all goes.</summary>
    public int Speed { get; init; } = 1;

    /// <summary>Changes the worker's settings.</summary>
    public Action<BridgeSettings>? Settings { get; init; }

    /// <summary>Happens in the stand-ins before the worker starts for the first time.</summary>
    public Action<SandboxServer>? Before { get; init; }

    /// <summary>Puts what an older worker left in the place of the journey's database and remotes.</summary>
    public Func<JourneyBridge, Task>? Inherit { get; init; }

    /// <summary>Stands between the worker and its helpdesk.</summary>
    public Func<Helpdesk, Helpdesk>? Helpdesk { get; init; }

    /// <summary>Changes how the stand-ins behave.</summary>
    public Func<SandboxOptions, SandboxOptions>? Sandbox { get; init; }
}

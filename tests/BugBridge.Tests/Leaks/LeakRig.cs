using BugBridge.Sandbox;

namespace BugBridge.Tests.Leaks;

/// <summary>The two sides between which cases are played, and how many of them the gate has time for. Jira is the sandbox's stand-in.</summary>
/// <param name="Name">As it stands in the output.</param>
/// <param name="OpenDesk">The helpdesk; skips the test where there is none.</param>
internal sealed record LeakRig(string Name, Func<SandboxServer, SandboxOptions, TimeProvider, ILeakHelpdesk> OpenDesk)
{
    /// <summary>What the sandbox runs.</summary>
    public SandboxOptions Options { get; init; } = new();

    /// <summary>The share of the engineers' stories, taken at random, from 0 to 1.</summary>
    public double OfJira { get; init; } = 1;

    /// <summary>The share of the stories of reps and customers, taken at random, from 0 to 1.</summary>
    public double OfTickets { get; init; } = 1;

    /// <summary>As few cases as there may be.</summary>
    public int Least { get; init; } = 150;
}

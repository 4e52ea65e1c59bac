using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox;

/// <summary>How the stand-ins behave. The defaults suit tests: no lag, no limits but Jira's per issue, and ports chosen by the system.</summary>
public sealed record SandboxOptions
{
    /// <summary>Which helpdesk there is.</summary>
    public HelpdeskVendor Helpdesk { get; init; }

    /// <summary>The stand-in for Zendesk listens here on loopback; 0 lets the system choose.</summary>
    public int ZendeskPort { get; init; }

    /// <summary>The stand-in for Freshdesk listens here on loopback; 0 lets the system choose.</summary>
    public int FreshdeskPort { get; init; }

    /// <summary>The stand-in for Jira listens here on loopback; 0 lets the system choose.</summary>
    public int JiraPort { get; init; }

    /// <summary>The control API listens here on loopback; 0 lets the system choose.</summary>
    public int ControlPort { get; init; }

    /// <summary>The time of all stamps, limits, lags and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long every answer takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Makes faults by chance, and whatever else is random, repeatable.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How the host behaves to which the vendors lead those who open a file.</summary>
    public FileHostOptions Files { get; init; } = new();

    /// <summary>How Zendesk behaves.</summary>
    public ZendeskOptions Zendesk { get; init; } = new();

    /// <summary>How Freshdesk behaves.</summary>
    public FreshdeskOptions Freshdesk { get; init; } = new();

    /// <summary>How Jira behaves.</summary>
    public JiraOptions Jira { get; init; } = new();

    /// <summary>The vendors' real limits and lags, as they are documented.</summary>
    public static SandboxOptions Realistic { get; } = new()
    {
        Latency = TimeSpan.FromMilliseconds(30),
        Zendesk = ZendeskOptions.Realistic,
        Freshdesk = FreshdeskOptions.Realistic,
        Jira = JiraOptions.Realistic,
    };
}

using BugBridge.Sandbox.Demo.Company;

namespace BugBridge.Sandbox.Demo;

/// <summary>Where the company's people and things are in the sandbox.</summary>
internal sealed class Residents
{
    /// <summary>Reps by their ids in Zendesk.</summary>
    public Dictionary<DemoPerson, long> Reps { get; } = [];

    /// <summary>Engineers by their account ids in Jira.</summary>
    public Dictionary<DemoPerson, string> Engineers { get; } = [];

    /// <summary>Customers by their ids in Zendesk.</summary>
    public Dictionary<DemoCustomer, long> Customers { get; } = [];

    /// <summary>Accounts by their organisations' ids in Zendesk.</summary>
    public Dictionary<DemoAccount, long> Accounts { get; } = [];

    /// <summary>Tickets by their ids in Zendesk. The same words may be filed twice, so the object counts and not what it holds.</summary>
    public Dictionary<DemoTicket, long> Tickets { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Groups by name.</summary>
    public Dictionary<string, long> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of issues that engineers made before the bridge came, by topic.</summary>
    public Dictionary<string, long> KnownIssues { get; } = new(StringComparer.Ordinal);

    /// <summary>The ticket field "Browser", a drop-down.</summary>
    public long BrowserField { get; set; }

    /// <summary>The ticket field "App version".</summary>
    public long VersionField { get; set; }
}

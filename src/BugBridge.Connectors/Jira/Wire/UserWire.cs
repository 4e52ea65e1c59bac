namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A person as Jira gives them: with an account id on Cloud, with a key and a name on Data Center.</summary>
internal sealed record UserWire(string? AccountId, string? Key, string? Name, string? DisplayName);

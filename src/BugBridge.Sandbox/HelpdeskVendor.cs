namespace BugBridge.Sandbox;

/// <summary>The helpdesks that the sandbox can stand in for.</summary>
public enum HelpdeskVendor
{
    /// <summary>Zendesk Support.</summary>
    Zendesk,

    /// <summary>Freshdesk.</summary>
    Freshdesk,
}

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>What a customer of the demo company writes in.</summary>
public enum DemoLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}

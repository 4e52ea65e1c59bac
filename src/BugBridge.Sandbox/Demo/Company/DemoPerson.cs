namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Somebody who works for the demo company. Plainly made up: a first name and a role.</summary>
/// <param name="Name">Such as "Ana (support)".</param>
/// <param name="Email">An address of an example domain.</param>
public sealed record DemoPerson(string Name, string Email)
{
    /// <summary>The name without the role.</summary>
    public string FirstName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];
}

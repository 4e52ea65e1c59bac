namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Somebody who files tickets.</summary>
/// <param name="Name">First name and role, such as "Ruby (order standIn)".</param>
/// <param name="Email">The address, unique.</param>
/// <param name="Account">The company.</param>
public sealed record DemoCustomer(string Name, string Email, DemoAccount Account)
{
    /// <summary>The name without the role.</summary>
    public string FirstName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];
}

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>A company that uses the demo company's product. Made up.</summary>
/// <param name="Name">The name.</param>
/// <param name="Domain">Where its mail goes: below example.com or example.org.</param>
/// <param name="Language">What its people write in.</param>
public sealed record DemoAccount(string Name, string Domain, DemoLanguage Language);

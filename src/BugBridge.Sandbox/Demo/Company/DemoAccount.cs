namespace BugBridge.Sandbox.Demo.Company;

/// <summary>A company that uses the demo company's product. Made up.</summary>
/// <param name="Name">The name.</param>
/// <param name="Domain">Where its mail goes: below example.com or example.org.</param>
/// <param name="Language">What its people write in.</param>
/// <param name="Segment">Its market segment.</param>
/// <param name="MonthlyRevenue">What it pays a month, in whole units of the currency.</param>
public sealed record DemoAccount(string Name, string Domain, DemoLanguage Language, string Segment, int MonthlyRevenue);

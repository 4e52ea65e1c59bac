namespace BugBridge.Host.Dashboard.Shared;

/// <summary>A page that the navigation leads to.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">What it is called, in English.</param>
internal sealed record Place(string Address, string Name);

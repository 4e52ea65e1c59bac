namespace BugBridge.Core.Issues;

/// <summary>A project that bugs could be filed in.</summary>
/// <param name="Key">Such as ENG.</param>
/// <param name="Name">What people call it.</param>
public sealed record ProjectOffer(string Key, string Name);

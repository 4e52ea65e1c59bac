namespace BugBridge.Host.Commands;

/// <summary>One thing that is held of a ticket or issue.</summary>
/// <param name="What">Its name.</param>
/// <param name="Is">How it is.</param>
internal sealed record Fact(string What, string Is);

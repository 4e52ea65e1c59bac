using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>A bug as the people know it.</summary>
/// <param name="Topic">What it is.</param>
internal sealed record BugCase(DemoTopic Topic)
{
    /// <summary>The tickets that report it, oldest first.</summary>
    public List<long> Tickets { get; } = [];
}

using BugBridge.Tests.Host;
using Xunit;

namespace BugBridge.Tests;

/// <summary>There is one way from a change to the store. What goes past it is counted in no figure and wakes nobody.</summary>
public sealed class PipelineTests
{
    [Fact]
    public void Only_the_desk_of_changes_hands_changes_to_the_ledger()
    {
        var callers = Directory.EnumerateFiles(SourceTree.PathOf("src/BugBridge.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("edger.PlanAsync(", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));

        Assert.Equal(["ChangeInbox.cs"], callers);
    }
}

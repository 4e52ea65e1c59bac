using System.Reflection;
using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>The house is built so that Core knows nobody; see the picture in src/README.md.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly string[] Frameworks =
        ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "System.Net.Http", "Quartz", "Refit", "Serilog", "AngleSharp", "Markdig"];

    [Fact]
    public void Core_knows_no_other_project_and_no_framework()
    {
        var known = Referenced(typeof(Ticket).Assembly);

        Assert.DoesNotContain(known, name => name.StartsWith("BugBridge", StringComparison.Ordinal));
        Assert.DoesNotContain(known, name => Frameworks.Any(framework => name.StartsWith(framework, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("BugBridge.Connectors")]
    [InlineData("BugBridge.Storage")]
    [InlineData("BugBridge.Sandbox")]
    public void Connectors_storage_and_sandbox_know_only_Core(string project)
    {
        var ours = Referenced(Assembly.Load(project)).Where(name => name.StartsWith("BugBridge", StringComparison.Ordinal));

        Assert.All(ours, name => Assert.Equal("BugBridge.Core", name));
    }

    private static List<string> Referenced(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}

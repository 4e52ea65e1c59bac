using BugBridge.Host.Commands;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Credentials;

/// <summary>A credential that ends soon is told by <c>check</c> and on the pages, over the real worker.</summary>
public sealed class CredentialPageTests : Journey
{
    [Fact]
    public async Task What_the_settings_say_is_on_the_pages_and_in_check()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Jira.TokenEnds = "2026-11-20" });
        using var visitor = new Visitor(Bridge.At("/"));
        using var spanish = new Visitor(Bridge.At("/"), ("Accept-Language", "es"));

        Assert.Contains("Jira:Token ends on 20 Nov 2026", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Jira:Token caduca el 20 nov 2026", await spanish.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<strong>Jira:Token caduca el 20 nov 2026</strong>", await spanish.ReadAsync("/health"), StringComparison.Ordinal);
        Bridge.CommandSettings["Jira:TokenEnds"] = "2026-11-20";
        var (code, output, _) = await Bridge.CommandAsync("check");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("ends on 2026-11-20", output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        Bridge.Clock.Skip(TimeSpan.FromDays(20));
        Assert.Contains("Jira:Token ended on 20 Nov 2026", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Data_Center_tells_is_there_as_well()
    {
        var options = new JiraOptions { Edition = JiraEdition.DataCenter, TokenEndsAt = JourneyClock.Start.AddDays(10) };
        await StartAsync(new JourneyOptions { Sandbox = all => all with { Jira = options } });
        using var visitor = new Visitor(Bridge.At("/"));

        await Bridge.UntilAsync(async () => (await visitor.ReadAsync("/")).Contains("Jira:Token ends on 12 Nov 2026", StringComparison.Ordinal), "the page tells it");
        Assert.Contains("in place of &#x27;BugBridge&#x27;", await visitor.ReadAsync("/health"), StringComparison.Ordinal);
        Assert.Contains("ends on 2026-11-12", (await Bridge.CommandAsync("check", "--json")).Output, StringComparison.Ordinal);
    }
}

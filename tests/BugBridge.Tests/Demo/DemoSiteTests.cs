using BugBridge.Sandbox;
using BugBridge.Sandbox.Demo;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Demo;

public sealed class DemoSiteTests
{
    private static readonly FakeTimeProvider Clock = new(A.Monday);

    [Fact]
    public async Task The_company_moves_in_with_its_history()
    {
        await using var site = await DemoSite.OpenAsync(new SandboxOptions { Clock = Clock }, cancellationToken: TestContext.Current.CancellationToken);
        var tickets = site.Server.Zendesk.Tickets;
        var old = site.Company.Tickets.Where(ticket => ticket.Age is not null).ToList();
        Assert.Equal(old.Select(ticket => ticket.Subject), tickets.Select(ticket => ticket.Subject));
        Assert.Equal(old.Select(ticket => Clock.GetUtcNow() - ticket.Age!.Value), tickets.Select(ticket => ticket.CreatedAt));
        Assert.Equal(old.Select(ticket => ticket.Posts.Length + 1), tickets.Select(ticket => ticket.Comments.Count));
        Assert.Equal(old.Select(ticket => ticket.Status), tickets.Select(ticket => ticket.Status));
        Assert.All(tickets, ticket => Assert.InRange(ticket.UpdatedAt, ticket.CreatedAt, Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Nothing_of_the_history_commands_a_bridge()
    {
        await using var site = await DemoSite.OpenAsync(new SandboxOptions { Clock = Clock }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(site.Server.Zendesk.Tickets, ticket =>
        {
            Assert.DoesNotContain(DemoSite.BugTag, ticket.Tags);
            Assert.All(ticket.Comments, comment => Assert.DoesNotContain(comment.Body.Split('\n'), line => line.StartsWith('/')));
        });
    }

    [Fact]
    public async Task Engineers_had_issues_before_any_bridge_came()
    {
        await using var site = await DemoSite.OpenAsync(new SandboxOptions { Clock = Clock }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(site.Server.Jira.Issues.Length, 5, 10);
        Assert.All(site.Server.Jira.Issues, issue => Assert.NotEqual(site.Server.Jira.Bridge, issue.CreatorId));
        Assert.All(site.Server.Jira.Issues, issue => Assert.True(issue.CreatedAt < Clock.GetUtcNow() - TimeSpan.FromDays(30)));
    }
}

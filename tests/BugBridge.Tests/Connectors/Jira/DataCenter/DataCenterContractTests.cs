using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.DataCenter;

/// <summary>The contract of trackers with the sandbox's stand-in for Jira Data Center, and what is particular to it.</summary>
public sealed class DataCenterContractTests : TrackerContract
{
    protected override JiraOptions Options { get; } = new() { Edition = JiraEdition.DataCenter };

    protected override JiraSettings Settings(JiraOptions options) => new() { Kind = JiraKind.DataCenter };

    [Fact]
    public async Task Only_the_second_version_of_the_API_is_there()
    {
        using var client = new HttpClient { BaseAddress = Sandbox.JiraUrl };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Options.Token);

        using var answer = await client.GetAsync(new Uri("rest/api/3/myself", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(Sandbox.Findings.All);
        Sandbox.Findings.Clear();
    }

    [Fact]
    public async Task A_site_of_the_other_kind_is_told_as_such()
    {
        using var cloud = Connect(settings => (settings.Kind, settings.Email) = (JiraKind.Cloud, "bugbridge@acme.example"));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => cloud.ReadAsync("ENG-1", TestContext.Current.CancellationToken));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        Sandbox.Findings.Clear();
    }

    [Fact]
    public async Task Text_is_held_as_wiki_text_and_engineers_marks_are_read()
    {
        var filed = await Tracker.FileAsync(
            new NewIssue("ENG", "Bug", "Crash", RichText.Of(Paragraph.Of(new TextRun("It {crashes} "), new TextRun("always", TextMarks.Strong)))), "s-1", TestContext.Current.CancellationToken);
        Jira.Comment(filed.Key, "See *this*, [~jdoe]: [docs|https://d.example/]");

        var issue = (await Tracker.ReadAsync(filed.Id, TestContext.Current.CancellationToken))!;

        Assert.Equal(@"It \{crashes\} *always*", Jira.Issue(filed.Key).Text);
        Assert.Equal(
            Paragraph.Of(
                new TextRun("See "), new TextRun("this", TextMarks.Strong), new TextRun(", "), new Mention("jdoe"), new TextRun(": "), Link.To("https://d.example/", "docs")),
            Assert.Single(Assert.Single(issue.Comments).Body.Blocks));
    }
}

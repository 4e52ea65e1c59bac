using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The whole way between a helpdesk and Jira as a service account, with webhooks as ever.</summary>
public sealed class ServiceAccountJourneyTests : Journey
{
    [Theory]
    [InlineData(JiraEdition.Cloud)]
    [InlineData(JiraEdition.DataCenter)]
    public async Task A_ticket_is_filed_answered_and_mended(JiraEdition edition)
    {
        await StartAsync(As(edition));
        var (ticket, key) = await FiledAsync();
        Assert.Equal([Shown(ticket)], ShownOn(key));

        Jira.Comment(key, "It is the driver.");
        Helpdesk.Note(ticket, "/dev Which driver?", Bridge.Rep);
        await Bridge.SettleAsync();
        Bridge.Sandbox.RevokeJiraTokens();
        Jira.SetStatus(key, "Done", "Fixed");
        await Bridge.SettleAsync();

        NoteWith(ticket, "It is the driver.");
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Fixed");
        Assert.All(NotesOn(ticket), note => Assert.DoesNotContain("/ex/jira/", note, StringComparison.Ordinal));
        Assert.Empty(await SetAsideAsync());
    }

    private static JourneyOptions As(JiraEdition edition)
    {
        var jira = new JiraOptions { Edition = edition };
        return new JourneyOptions { Sandbox = options => options with { Jira = jira }, Settings = settings => SignIn(settings, jira) };
    }

    private static void SignIn(BridgeSettings settings, JiraOptions options)
    {
        var jira = settings.Jira;
        (jira.Email, jira.Token, jira.ClientId, jira.ClientSecret) = (string.Empty, string.Empty, options.ClientId, options.ClientSecret);
        (jira.ApiUrl, jira.TokenUrl) = (jira.BaseUrl, options.Edition == JiraEdition.Cloud ? jira.BaseUrl + "oauth/token" : null);
    }
}

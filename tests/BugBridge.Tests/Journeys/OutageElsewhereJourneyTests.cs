using BugBridge.Core.Remotes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What an outage leaves behind, between every helpdesk and every Jira that there are stand-ins of, but for the pair that <see cref="LateWriteJourneyTests"/> are about.</summary>
public sealed class OutageElsewhereJourneyTests : OutageJourney
{
    private static readonly string[] Ways = ["limited", "marked", "deleted", "secured", "hidden", "gone"];

    private static readonly (HelpdeskVendor Helpdesk, JiraEdition Jira)[] Pairs =
        [(HelpdeskVendor.Freshdesk, JiraEdition.Cloud), (HelpdeskVendor.Zendesk, JiraEdition.DataCenter), (HelpdeskVendor.Freshdesk, JiraEdition.DataCenter)];

    public static TheoryData<HelpdeskVendor, JiraEdition, string> Stories()
    {
        var stories = new TheoryData<HelpdeskVendor, JiraEdition, string>();
        foreach (var (pair, how) in Pairs.SelectMany(pair => Ways.Select(how => (pair, how))))
        {
            stories.Add(pair.Helpdesk, pair.Jira, how);
        }

        return stories;
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_comment_that_was_closed_while_the_helpdesk_was_away_is_neither_told_nor_withdrawn(HelpdeskVendor helpdesk, JiraEdition jira, string how)
    {
        var (ticket, key) = await BegunAsync(helpdesk, jira);
        var comment = 0L;
        await AwayAsync(Remote.Helpdesk, () => comment = Jira.Comment(key, Secret), () => Close(how, key, comment));

        Assert.Contains("Nothing was written", (await DoneAsync("a comment on")).LastError, StringComparison.Ordinal);
        await HearAsync();
        Assert.DoesNotContain(ToldOn(ticket), note => note.Contains("vault", StringComparison.Ordinal) || note.Contains("posted here earlier", StringComparison.Ordinal));
        Assert.Empty(await SetAsideAsync());
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_workaround_that_was_closed_meanwhile_is_neither_told_nor_withdrawn(HelpdeskVendor helpdesk, JiraEdition jira, string how)
    {
        var (ticket, key) = await BegunAsync(helpdesk, jira);
        var comment = 0L;
        await AwayAsync(Remote.Helpdesk, () => comment = Jira.Comment(key, "/workaround " + Secret), () => Close(how, key, comment));
        await HearAsync();

        Assert.DoesNotContain(ToldOn(ticket), note => note.Contains("vault", StringComparison.Ordinal) || note.Contains("the workaround was withdrawn", StringComparison.Ordinal));
        Assert.DoesNotContain(FieldsOf(ticket), value => value.Contains("vault", StringComparison.Ordinal));
    }

    private bool IsFreshdesk => Bridge.Sandbox.Freshdesk.Tickets.Length > 0;

    /// <summary>A ticket that was filed.</summary>
    private async Task<(long Ticket, string Key)> BegunAsync(HelpdeskVendor helpdesk, JiraEdition jira)
    {
        await StartAsync(new JourneyOptions
        {
            Speed = 20,
            Settings = settings => settings.Jira.HiddenProjects.Add("SEC"),
            Before = sandbox => sandbox.Jira.AddProject("SEC", "Security", "software"),
            Sandbox = options => options with { Helpdesk = helpdesk, Jira = options.Jira with { Edition = jira } },
        });
        if (helpdesk == HelpdeskVendor.Zendesk)
        {
            return await FiledAsync();
        }

        var desk = Bridge.Sandbox.Freshdesk;
        desk.AddRep("Rita Rep");
        var ticket = desk.FileTicket(desk.AddCustomer("Cora Customer"), "Printing gives blank pages", "Every page is blank.");
        desk.Tag(ticket, "bug");
        await Bridge.SettleAsync();
        return (ticket, Assert.Single(Jira.Issues).Key);
    }

    private IEnumerable<string> ToldOn(long ticket) => IsFreshdesk
        ? Bridge.Sandbox.Freshdesk.Ticket(ticket).Conversations.Select(written => written.Body)
        : Helpdesk.Ticket(ticket).Comments.Select(comment => comment.Body);

    private IEnumerable<string> FieldsOf(long ticket) => (IsFreshdesk ? Bridge.Sandbox.Freshdesk.Ticket(ticket).Fields.Values : Helpdesk.Ticket(ticket).Fields.Values)
        .Select(value => value.ToString());
}

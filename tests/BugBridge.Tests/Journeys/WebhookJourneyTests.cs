using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>A webhook only says "look there", so whatever happens to webhooks does no harm.</summary>
public sealed class WebhookJourneyTests : Journey
{
    [Fact]
    public Task Webhooks_alone_bring_everything_at_once() => PlayAsync(new WebhookTrouble(), polls: 0);

    [Fact]
    public Task What_lost_webhooks_would_have_told_is_found_by_a_poll() => PlayAsync(new WebhookTrouble { Dropped = 1 }, polls: 2);

    [Fact]
    public Task What_some_lost_webhooks_would_have_told_is_found_by_a_poll() => PlayAsync(new WebhookTrouble { Dropped = 0.5 }, polls: 2);

    [Fact]
    public Task Repeated_webhooks_double_nothing() => PlayAsync(new WebhookTrouble { Repeated = 1 }, polls: 1);

    [Fact]
    public Task Late_webhooks_that_overtake_each_other_change_nothing() => PlayAsync(
        new WebhookTrouble { Repeated = 0.5, Delay = TimeSpan.FromMilliseconds(200), Shuffle = TimeSpan.FromSeconds(3) }, polls: 1);

    [Fact]
    public async Task What_happened_while_the_bridge_was_down_is_found_when_it_is_back()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var fresh = 0L;

        await Bridge.RestartAsync(meanwhile: () =>
        {
            fresh = Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", "Black.", "bug");
            Helpdesk.Note(ticket, "/dev Does it need a new driver?", Bridge.Rep);
            Jira.Comment(key, "We are looking into it.");
        });
        await Bridge.PollAsync();

        Assert.NotEmpty(KeyOn(fresh));
        Assert.Contains("Does it need a new driver?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        NoteWith(ticket, "We are looking into it.");
    }

    private async Task PlayAsync(WebhookTrouble trouble, int polls)
    {
        // Zendesk allows ten calls of its exports in a minute.
        await StartAsync(new JourneyOptions { Speed = 10 });
        var key = Jira.FileIssue("ENG", "Printing gives blank pages");
        Bridge.Sandbox.Webhooks.Trouble = trouble;
        var filed = Enumerable.Range(1, 5).Select(number => Helpdesk.FileTicket(Bridge.Customer, $"Bug {number}", "It broke.", "bug")).ToList();
        var joined = Enumerable.Range(1, 5).Select(number => Helpdesk.FileTicket(Bridge.Customer, $"Blank {number}", "Blank.")).ToList();
        joined.ForEach(ticket => Helpdesk.Note(ticket, $"/bug {key}", Bridge.Rep));
        await LookAsync(polls);

        joined.ForEach(ticket => Helpdesk.Note(ticket, $"/dev Question of {ticket}.", Bridge.Rep));
        Jira.Comment(key, "First answer.");
        Jira.Comment(key, "Second answer.");
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await LookAsync(polls);

        Assert.Equal(6, Jira.Issues.Length);
        Assert.Equal(filed.Count, filed.Select(KeyOn).Where(it => it.Length > 0).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(joined.Select(Shown).Order(StringComparer.Ordinal), ShownOn(key).Order(StringComparer.Ordinal));
        Assert.All(joined, ticket => Assert.Single(CommentsOn(key), said => said.Contains($"Question of {ticket}.", StringComparison.Ordinal)));
        Assert.All(joined, ticket => NoteWith(ticket, "First answer."));
        Assert.All(joined, ticket => NoteWith(ticket, "Second answer."));
        Assert.All(joined, ticket => NoteWith(ticket, "fix expected on 5 December"));
    }

    private async Task LookAsync(int polls)
    {
        await Bridge.SettleAsync();
        for (var poll = 0; poll < polls; poll++)
        {
            await Bridge.PollAsync();
        }
    }
}

using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>An issue that was gone and is back, whoever meets it first: each ticket that was behind it hears of that once, with how it is now.</summary>
public sealed class BackAgainJourneyTests : Journey
{
    [Theory]
    [InlineData("a ticket joins")]
    [InlineData("a ticket moves there")]
    [InlineData("an issue is marked as its duplicate")]
    [InlineData("a person merges an issue into it")]
    [InlineData("it changes")]
    [InlineData("all are read")]
    public async Task Its_tickets_hear_of_it_once(string how)
    {
        await StartAsync();
        var (first, key) = await FiledAsync();
        var second = await JoinedAsync(key);
        var (other, otherKey) = await FiledAsync("Scanning gives black pages", "Black.");
        var hidden = Jira.Hide(key);
        await Bridge.ReconcileAsync();
        NoteWith(first, "the issue was deleted in Jira, or BugBridge can no longer read it");

        Jira.Show(hidden);
        await MetAsync(how, key, other, otherKey);
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();

        foreach (var ticket in new[] { first, second })
        {
            NoteWith(ticket, "the issue is back in Jira");
            Assert.Equal(key, KeyOn(ticket));
        }

        Jira.Comment(key, "Found it.");
        await Bridge.SettleAsync();
        Assert.All(new[] { first, second }, ticket => NoteWith(ticket, "Found it."));
        Assert.Empty(await SetAsideAsync());
    }

    private async Task MetAsync(string how, string key, long other, string otherKey)
    {
        switch (how)
        {
            case "a ticket joins":
                var late = await JoinedAsync(key);
                Assert.Equal(key, KeyOn(late));
                break;
            case "a ticket moves there":
                Helpdesk.Note(other, $"/bug {key}", Bridge.Rep);
                break;
            case "an issue is marked as its duplicate":
                Jira.Link(otherKey, key, "Duplicate");
                Jira.SetStatus(otherKey, "Done", "Duplicate");
                break;
            case "a person merges an issue into it":
                Assert.Equal(0, (await Bridge.CommandAsync("merge", otherKey, "--into", key)).Code);
                break;
            case "it changes":
                Jira.SetStatus(key, "In Progress");
                break;
            default:
                break;
        }

        await Bridge.SettleAsync();
    }
}

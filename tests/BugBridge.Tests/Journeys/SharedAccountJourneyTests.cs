using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>No echo, and no deafness: what people write through the bridge's own accounts counts.</summary>
public sealed class SharedAccountJourneyTests : Journey
{
    [Fact]
    public async Task A_note_that_a_person_writes_through_the_bridges_zendesk_account_still_commands()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Helpdesk.Note(ticket, "/dev Which version has it?", Helpdesk.Bridge);
        await Bridge.SettleAsync();

        Assert.Contains("Which version has it?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_a_person_writes_through_the_bridges_jira_account_still_reaches_the_reps()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Jira.Comment(key, "Written by an engineer.", by: Jira.Bridge);
        await Bridge.SettleAsync();

        NoteWith(ticket, "Written by an engineer.");
    }

    [Fact]
    public async Task Neither_side_hears_its_own_words_again()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Helpdesk.Note(ticket, "/dev Which version has it?", Bridge.Rep);
        Jira.Comment(key, "Version 7.");
        await Bridge.SettleAsync();
        var notes = NotesOn(ticket);

        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();
        await Bridge.RestartAsync();
        await Bridge.PollAsync();

        Assert.Equal(notes, NotesOn(ticket));
        Assert.DoesNotContain(NotesOn(ticket), note => note.Contains("Which version", StringComparison.Ordinal));
        Assert.Single(CommentsOn(key));
    }
}

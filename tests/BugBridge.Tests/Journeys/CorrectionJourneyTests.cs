using System.Globalization;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What crossed and is taken back, limited or put right afterwards.</summary>
public sealed class CorrectionJourneyTests : Journey
{
    [Fact]
    public async Task What_is_redacted_in_the_ticket_leaves_the_comment_and_the_description_in_jira()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync(body: "My password is swordfish, and every page is blank.");
        var note = Helpdesk.Note(ticket, "/dev The password is swordfish.", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Contains("swordfish", Jira.Issue(key).Text, StringComparison.Ordinal);

        Helpdesk.Redact(ticket, note, "swordfish", Bridge.Rep);
        Helpdesk.Redact(ticket, Helpdesk.Ticket(ticket).Comments[0].Id, "swordfish", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.DoesNotContain("swordfish", Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Contains("was redacted", Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Contains("was withdrawn: the note was redacted", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_description_that_people_changed_is_left_to_them_with_a_request()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync(body: "My password is swordfish.");
        Jira.SetDescription(key, "What we know: the password is swordfish.");

        Helpdesk.Redact(ticket, Helpdesk.Ticket(ticket).Comments[0].Id, "swordfish", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Contains("What we know", Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Contains("Please take the quoted message", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_gets_a_security_level_takes_back_what_it_told_until_it_is_lifted()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Jira.Comment(key, "/workaround Print from the preview.");
        await Bridge.SettleAsync();

        Jira.SetSecurityLevel(key, "Security team");
        await Bridge.SettleAsync();
        Jira.Comment(key, "It is the certificate store.");
        await Bridge.SettleAsync();
        NoteWith(ticket, "access to this issue is now restricted in Jira");
        NoNoteWith(ticket, "certificate store");
        Assert.Empty(FieldOn(ticket, Helpdesk.WorkaroundField));

        Jira.SetSecurityLevel(key, null);
        await Bridge.SettleAsync();
        NoteWith(ticket, "everybody in the project can read this issue again");
        NoteWith(ticket, "certificate store");
        Assert.Equal("Print from the preview.", FieldOn(ticket, Helpdesk.WorkaroundField));
    }

    [Fact]
    public async Task Every_decision_about_a_comment_can_be_asked_for()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var limited = Jira.Comment(key, "Only for developers.", role: "Developers").ToString(CultureInfo.InvariantCulture);
        var note = Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep).ToString(CultureInfo.InvariantCulture);
        await Bridge.SettleAsync();
        Jira.OpenComment(key, long.Parse(limited, CultureInfo.InvariantCulture));
        await Bridge.SettleAsync();

        var (code, told, _) = await Bridge.CommandAsync("explain", $"https://jira.example/browse/{key}?focusedCommentId={limited}", "--json");
        Assert.Equal(0, code);
        Assert.Contains($"Comment {limited} crossed: everybody can read it.", told, StringComparison.Ordinal);
        Assert.Contains($"Comment {limited} did not cross: it is limited to a role or group.", told, StringComparison.Ordinal);
        Assert.Contains("Rita Rep wrote /dev", (await Bridge.CommandAsync("explain", "comment:" + note)).Output, StringComparison.Ordinal);
        Assert.Contains("There is no decision about comment 424242", (await Bridge.CommandAsync("explain", "comment:424242")).Output, StringComparison.Ordinal);
    }
}

using BugBridge.Sandbox.Demo.People;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Demo;

/// <summary>The demo's verdict is worth something only when it sees each kind of damage.</summary>
public sealed class RemoteSideCheckTests
{
    private readonly CleanWorld _world = new();

    [Fact]
    public void A_clean_world_has_no_findings() => Assert.Empty(_world.Check().All);

    [Fact]
    public void A_bug_ticket_that_no_issue_shows_is_lost()
    {
        _world.Change(issue => issue with { RemoteLinks = [_world.RemoteLink(1)] });
        Lost("Ticket 2 should be linked to an issue");
    }

    [Fact]
    public void A_ticket_behind_the_wrong_issue_is_lost()
    {
        _world.Log.StandsBehind(2, 901);
        Lost("Ticket 2 should be linked to the issue with the id 901");
    }

    [Fact]
    public void A_ticket_whose_note_with_the_key_is_missing_is_lost()
    {
        _world.Forget(1, "filed");
        _world.Forget(1, "told");
        Assert.Contains(_world.Check().Lost, finding => finding.Contains("no note in it says so", StringComparison.Ordinal));
    }

    [Fact]
    public void A_filing_that_never_happened_is_lost()
    {
        _world.Log.ToBeFiled(3);
        Assert.Contains(_world.Check().Lost, finding => finding.Contains("1 issue(s) should have been filed for ticket 3, and 0 were", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ticket_that_was_filed_twice_is_doubled()
    {
        _world.Add(new JiraIssue(901, "ENG-2", DateTimeOffset.UnixEpoch)
        {
            CreatorId = _world.Issues[0].CreatorId,
            Description = CleanWorld.Link(1, "Reported in ticket 1"),
            Properties = CleanWorld.Stamp("file again"),
        });
        Doubled("1 issue(s) should have been filed for ticket 1, and 2 were");
    }

    [Fact]
    public void A_ticket_that_two_issues_show_is_doubled()
    {
        _world.Add(new JiraIssue(901, "ENG-2", DateTimeOffset.UnixEpoch) { RemoteLinks = [_world.RemoteLink(2)] });
        Doubled("Ticket 2 is shown 2 times: by ENG-1, ENG-2");
    }

    [Fact]
    public void A_ticket_that_one_issue_shows_twice_is_doubled()
    {
        _world.Change(issue => issue with { RemoteLinks = issue.RemoteLinks.Add(_world.RemoteLink(2)) });
        Doubled("Ticket 2 is shown 2 times");
    }

    [Fact]
    public void An_issue_that_shows_a_ticket_which_is_no_bug_leaks_it()
    {
        _world.Change(issue => issue with { RemoteLinks = issue.RemoteLinks.Add(_world.RemoteLink(3)) });
        Leaked("ENG-1 shows ticket 3");
    }

    [Fact]
    public void An_engineers_comment_that_did_not_reach_a_ticket_is_lost()
    {
        _world.Forget(2, "told");
        Lost("Ticket 2 should have this internal note 1 time(s)");
    }

    [Fact]
    public void An_engineers_comment_that_stands_twice_in_a_ticket_is_doubled()
    {
        _world.Write(2, _world.Note("told again", CleanWorld.Told));
        Doubled("has it 2 time(s)");
    }

    [Fact]
    public void An_engineers_comment_in_a_ticket_of_another_bug_is_leaked()
    {
        _world.Write(3, _world.Note("told wrongly", CleanWorld.Told));
        Leaked("Ticket 3 got a note about an issue it is not linked to");
    }

    [Fact]
    public void An_engineers_comment_in_a_ticket_that_was_unlinked_before_is_leaked()
    {
        _world.Log.Unlinked(2);
        _world.Change(issue => issue with { RemoteLinks = [_world.RemoteLink(1)] });
        _world.Log.ToBeTold(new ForReps("The mend is out with the release of today.", [1], CleanWorld.IssueId, true));
        _world.Write(1, _world.Note("news", "The mend is out with the release of today."));
        _world.Write(2, _world.Note("news", "The mend is out with the release of today."));
        Leaked("Ticket 2 got a note");
    }

    [Fact]
    public void What_may_be_said_again_is_not_doubled_but_can_be_lost()
    {
        _world.Log.ToBeTold(new ForReps("Round by hand until then.", [1, 2], CleanWorld.IssueId, false));
        _world.Write(1, _world.Note("workaround", "Workaround: Round by hand until then."));
        _world.Write(1, _world.Note("answer", "Known: Round by hand until then."));
        Lost("Ticket 2 should have this internal note at least 1 time(s)");
    }

    [Fact]
    public void A_reps_question_that_did_not_reach_the_issue_is_lost()
    {
        _world.Change(issue => issue with { Comments = issue.Comments.RemoveAt(2) });
        Lost("A rep's text from ticket 2 should be on its issue 1 time(s)");
    }

    [Fact]
    public void A_reps_question_that_reached_the_issue_twice_is_doubled()
    {
        _world.Change(issue => issue with { Comments = issue.Comments.Add(_world.Words("ask again", 2, CleanWorld.Asked)) });
        Doubled("and is there 2 time(s)");
    }

    [Fact]
    public void A_limited_comment_in_a_ticket_is_leaked()
    {
        _world.Write(1, _world.Note("limited", "Bea wrote: " + CleanWorld.Limited));
        Leaked("Ticket 1 contains text an engineer wrote for engineers only");
    }

    [Fact]
    public void A_limited_comment_is_known_as_such_also_when_nobody_logged_it()
    {
        const string Text = "Security asks us to keep this one among us.";
        _world.Change(issue => issue with { Comments = issue.Comments.Add(_world.Comment("bea", Text) with { Properties = CleanWorld.Stamp("x").Remove("bugbridge") }) });
        _world.Write(3, _world.Note("internal", Text));
        Leaked("Ticket 3 contains text an engineer wrote for engineers only");
    }

    [Fact]
    public void A_reps_private_note_on_an_issue_is_leaked()
    {
        _world.Change(issue => issue with { Comments = issue.Comments.Add(_world.Comment("bridge", "They say: " + CleanWorld.Private)) });
        Leaked("ENG-1 contains text from a ticket that was not for the engineers");
    }

    [Fact]
    public void A_public_reply_on_an_issue_is_leaked()
    {
        _world.Change(issue => issue with { Description = CleanWorld.Link(1, "Press the button with the printer on it, please.") });
        Leaked("ENG-1 contains text from a ticket that was not for the engineers");
    }

    [Fact]
    public void A_public_comment_of_the_bridge_is_leaked()
    {
        _world.Write(1, _world.Note("public", "ENG-1: it is mended") with { IsPublic = true });
        Leaked("BugBridge wrote a public comment in ticket 1");
    }

    [Fact]
    public void The_same_stamp_twice_in_a_ticket_is_doubled()
    {
        _world.Write(2, _world.Note("joined", "Linked to ENG-1"));
        Doubled("BugBridge made the same update of ticket 2");
    }

    [Fact]
    public void The_same_stamp_twice_on_an_issue_is_doubled()
    {
        _world.Change(issue => issue with { Comments = issue.Comments.Add(_world.Words("ask", 2, "Something else")) });
        Doubled("BugBridge wrote the same on ENG-1");
    }

    [Fact]
    public void The_same_stamp_on_two_issues_is_doubled()
    {
        _world.Add(new JiraIssue(901, "ENG-2", DateTimeOffset.UnixEpoch) { Properties = CleanWorld.Stamp("file") });
        Doubled("The same filing made ENG-1 and ENG-2");
    }

    [Fact]
    public void A_story_that_was_broken_off_counts_as_lost()
    {
        _world.Log.HadTrouble("BugBridge was not done in time.");
        Lost("not done in time");
    }

    private void Lost(string words) => Only(_world.Check().Lost, words);

    private void Doubled(string words) => Only(_world.Check().Doubled, words);

    private void Leaked(string words) => Only(_world.Check().Leaked, words);

    /// <summary>That finding and no other of any kind.</summary>
    private void Only(IEnumerable<string> ofKind, string words)
    {
        Assert.Contains(words, Assert.Single(_world.Check().All), StringComparison.Ordinal);
        Assert.Single(ofKind);
    }
}

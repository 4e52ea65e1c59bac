using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>History is what is older than the rep's note: what engineers wrote since crosses, however late the bridge reads the note.</summary>
public sealed class JoiningLateTests
{
    private static readonly DateTimeOffset NotedAt = A.Note("x").CreatedAt;

    private static readonly Issue Issue = A.Issue(Comment("old", "501", -5), Comment("at the same time", "502", 0), Comment("news", "503", 5));

    [Fact]
    public void What_is_younger_than_the_note_is_no_history_and_the_issue_is_looked_at()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug ENG-12")), Issue));

        Assert.Equal(["501", "502"], plan.Issues.Single().Handled.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1001", plan.Only<RefetchAgain>().Id);
        var told = A.Planner().Decide(new Known { Issue = plan.Issues.Single(), Linked = [A.Linked()] }, A.Seen(Issue));
        Assert.Contains("news", Assert.Single(told.All<UpdateTicket>(), update => update.Update.Note is not null).Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_others_were_told_it_already_the_ticket_gets_it_by_itself()
    {
        var held = A.HeldIssue() with
        {
            Handled = A.HeldIssue().Handled
                .Add("501", Told("old", "501", -5))
                .Add("503", Told("news", "503", 5)),
        };

        var plan = A.Planner().Decide(new Known { Named = System.Collections.Immutable.ImmutableDictionary<string, IssueState>.Empty.Add("1001", held) }, A.Seen(A.Ticket(A.Note("/bug ENG-12")), Issue));

        var notes = plan.All<UpdateTicket>();
        Assert.Equal(2, notes.Count);
        Assert.Contains("news", notes[1].Note(), StringComparison.Ordinal);
        Assert.Equal("503", notes[1].Says!.CommentId);
    }

    [Fact]
    public void A_workaround_is_told_once_with_the_join()
    {
        var issue = A.Issue(Comment("/workaround Use the old export", "503", 5));

        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug ENG-12")), issue));

        Assert.Contains("Use the old export", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Empty(plan.All<RefetchAgain>());
        Assert.DoesNotContain(A.Planner().Decide(new Known { Issue = plan.Issues.Single(), Linked = [A.Linked()] }, A.Seen(issue)).All<UpdateTicket>(), update => update.Update.Note is not null);
    }

    [Fact]
    public void In_the_panel_the_time_of_asking_counts()
    {
        var asked = A.Seen(A.Ticket(), Issue) with { Asked = [new AskedCommand("1", "r1", "Rita Rep", new JoinIssue("ENG-12"))] };

        Assert.Equal(3, A.Planner().Decide(new Known(), asked).Issues.Single().Handled.Count);
        Assert.Single(A.Planner().Decide(new Known(), asked with { SeenAt = NotedAt.AddMinutes(-1) }).Issues.Single().Handled);
    }

    [Fact]
    public void A_new_ticket_that_joins_by_itself_hears_what_came_after_it()
    {
        var candidate = A.Candidate("same words") with { Issue = null };
        var ticket = A.Ticket() with { Tags = ["bug"], CreatedAt = NotedAt };
        var change = A.Seen(ticket, Issue);

        var plan = A.Planner().Decide(new Known().WithAll<KnownCandidate>([candidate]), change);

        Assert.DoesNotContain("503", plan.Issues.Single().Handled.Keys);
        Assert.Single(plan.All<RefetchAgain>());
    }

    private static IssueComment Comment(string text, string id, int minutes) =>
        A.Comment(text, id) with { CreatedAt = NotedAt.AddMinutes(minutes), UpdatedAt = NotedAt.AddMinutes(minutes) };

    private static HandledComment Told(string text, string id, int minutes) =>
        new(id, CommentFingerprint.Of(Comment(text, id, minutes)), true) { Told = new ToldText("Ed Engineer", NotedAt.AddMinutes(minutes), text) };
}

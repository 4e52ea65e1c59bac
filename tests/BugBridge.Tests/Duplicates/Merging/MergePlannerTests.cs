using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>What the planner makes of engineers' marks and of people's commands.</summary>
public sealed class MergePlannerTests
{
    private static readonly IssueRef Duplicate = new("1001", "ENG-12");
    private static readonly IssueRef Master = new("1002", "ENG-13");
    private static readonly IssueRef Other = new("1003", "ENG-14");

    [Fact]
    public void A_marked_issue_is_merged_and_its_tickets_stand_behind_the_master()
    {
        var plan = Decide(Known(), Marked(Master));

        Assert.Equal([new TicketMove("7", "1002"), new TicketMove("8", "1002"), new TicketMove("9", "1002")], plan.Moves);
        Assert.Equal(new IssueMerge("1002", MergeSource.Mark, null, A.Monday.AddHours(1), A.Monday.AddHours(1)), plan.Issues[0].Merge);
        Assert.Equal(["1002", "1002"], plan.All<PutRemoteLink>().Select(put => put.IssueId));
        Assert.Equal(["1001", "1001"], plan.All<DropRemoteLink>().Select(drop => drop.IssueId));
        Assert.Empty(plan.All<LinkIssues>());
    }

    [Fact]
    public void Open_tickets_are_told_once_and_together_with_the_masters_facts_and_others_move_silently()
    {
        var plan = Decide(Known(), Marked(Master) with { Status = "Done", Category = StatusCategory.Done });

        var update = plan.Only<UpdateTicket>();
        Assert.Equal("7", update.TicketId);
        Assert.StartsWith(
            "ENG-13 (https://jira.example/browse/ENG-13): this ticket is now linked to ENG-13, because ENG-12 is a duplicate of it.", update.Note(), StringComparison.Ordinal);
        Assert.Contains("Summary: Exporting fails", update.Note(), StringComparison.Ordinal);
        Assert.Equal(("ENG-13", string.Empty), (update.Update.Fields["JIRA key"], update.Update.Fields["Workaround"]));
        Assert.Equal("Done", plan.Issues[0].Status);
    }

    [Fact]
    public void A_merge_is_a_decision_about_every_ticket_behind_the_duplicate()
    {
        var verdicts = Decide(Known(), Marked(Master)).Kept<Verdict>();

        Assert.Equal([("7", true), ("8", true), ("9", true)], verdicts.Select(verdict => (verdict.TicketId, verdict.IsDuplicate)));
        Assert.All(verdicts, verdict => Assert.Equal(("issue:1002", (double?)null), (verdict.Group, verdict.Score)));
    }

    [Fact]
    public void All_open_tickets_share_one_stamp()
    {
        var plan = Decide(Known() with { Linked = [A.Linked("7"), A.Linked("8")] }, Marked(Master));

        Assert.Single(plan.All<UpdateTicket>().Select(update => update.Stamp).Distinct());
    }

    [Fact]
    public void A_comment_that_comes_with_the_mark_is_told_before()
    {
        var plan = Decide(Known(), Marked(Master, A.Comment("See ENG-13")));

        Assert.Equal([true, false], plan.All<UpdateTicket>().Select(update => update.Note().Contains("See ENG-13", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_without_the_resolution_is_no_mark_unless_the_settings_ask_for_none()
    {
        var issue = Marked(Master) with { Resolution = "Fixed" };

        Assert.Empty(Decide(Known(), issue).Moves);
        Assert.NotEmpty(Decide(Known(), issue, new MergingSettings { Resolutions = [] }).Moves);
    }

    [Theory]
    [InlineData("Relates", true)]
    [InlineData("Duplicate", false)]
    public void Other_links_and_links_from_the_other_side_are_no_marks(string type, bool isOutward) =>
        Assert.Empty(Decide(Known(), Marked(Master) with { Ties = [new IssueTie(type, isOutward, Master)] }).Moves);

    [Fact]
    public void A_master_that_is_not_held_is_held_from_now_on_and_gets_the_label()
    {
        var known = Known() with { Named = ImmutableDictionary<string, IssueState>.Empty };

        var plan = Decide(known, A.Seen(Marked(Master)) with { Master = Bug(Master) with { Labels = [] } });

        Assert.Equal("1002", plan.Issues[1].Id);
        Assert.Equal(["bugbridge"], plan.Only<EditIssue>().Edit.AddLabels);
        Assert.Equal(3, plan.Moves.Length);
    }

    [Fact]
    public void What_is_merged_is_merged_once()
    {
        var after = Known() with { Issue = Decide(Known(), Marked(Master)).Issues[0], Linked = [], Merges = MergeTree.Empty.Merge("1001", "1002") };

        var plan = Decide(after, Marked(Master) with { UpdatedAt = A.Monday.AddDays(1) });

        Assert.Empty(plan.Actions);
        Assert.Empty(plan.Moves);
    }

    [Fact]
    public void Tickets_of_a_chain_stand_behind_its_root()
    {
        var known = Known() with
        {
            Named = Held(State(Master) with { Merge = new IssueMerge("1003", MergeSource.Mark, null, A.Monday, A.Monday) }, State(Other)),
            Merges = MergeTree.Empty.Merge("1002", "1003"),
        };

        var plan = Decide(known, Marked(Master));

        Assert.All(plan.Moves, move => Assert.Equal("1003", move.IssueId));
        Assert.Contains("is now linked to ENG-14", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("1002", plan.Issues[0].Merge!.IntoId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mark_that_is_taken_away_gives_the_tickets_back(bool byResolution)
    {
        var issue = byResolution ? Marked(Master) with { Resolution = null } : Bug(Duplicate) with { Resolution = "Duplicate" };

        var plan = Decide(Merged(), issue);

        Assert.All(plan.Moves, move => Assert.Equal("1001", move.IssueId));
        Assert.Equal(3, plan.Moves.Length);
        Assert.Null(plan.Issues[0].Merge);
        Assert.Contains("this ticket is linked to ENG-12 again, because it is no longer a duplicate of ENG-13", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("ENG-12", plan.Only<UpdateTicket>().Update.Fields["JIRA key"]);
        Assert.Empty(plan.All<UnlinkIssues>());
    }

    [Fact]
    public void A_merge_by_command_stands_while_its_link_is_not_there_yet_and_falls_with_it()
    {
        var pending = Merged(MergeSource.Command, isMarked: false);
        var linked = Decide(pending, Marked(Master) with { Resolution = null });
        var marked = pending with { Issue = linked.Issues[0] };

        Assert.Empty(Decide(pending, Bug(Duplicate)).Moves);
        Assert.Equal(A.Monday.AddHours(1), linked.Issues[0].Merge!.MarkedAt);
        Assert.Empty(linked.Moves);
        Assert.Equal(3, Decide(marked, Bug(Duplicate) with { UpdatedAt = A.Monday.AddDays(1) }).Moves.Length);
    }

    [Fact]
    public void A_look_that_began_before_the_link_was_made_takes_nothing_away()
    {
        var pending = Merged(MergeSource.Command, isMarked: false);
        var linked = pending with { Issue = Decide(pending, new IssuesLinked("1001", "1002", A.Monday.AddHours(1), "c")).Issues[0] };

        Assert.Empty(Decide(linked, new IssueSeen(Bug(Duplicate), A.Monday.AddMinutes(59), "c")).Moves);
        Assert.Equal(3, Decide(linked, new IssueSeen(Bug(Duplicate), A.Monday.AddMinutes(61), "c")).Moves.Length);
        Assert.True(Decide(pending, new IssuesLinked("1001", "1003", A.Monday, "c")).IsEmpty);
    }

    [Fact]
    public void A_mark_of_another_master_moves_the_tickets_on_with_one_note()
    {
        var known = Merged() with { Named = Merged().Named.Add("1003", State(Other)) };

        var plan = Decide(known, Marked(Other));

        Assert.All(plan.Moves, move => Assert.Equal("1003", move.IssueId));
        Assert.Equal(["1002", "1002"], plan.All<DropRemoteLink>().Select(drop => drop.IssueId));
        Assert.Contains("now linked to ENG-14, because ENG-12 is a duplicate of it", plan.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_mark_beside_the_one_that_holds_changes_nothing()
    {
        var issue = Marked(Master);

        Assert.Empty(Decide(Merged(), issue with { Ties = issue.Ties.Add(new IssueTie("Duplicate", true, Other)) }).Moves);
    }

    [Fact]
    public void Two_marks_at_once_are_refused_to_the_engineers_once()
    {
        var issue = Marked(Master) with { Ties = [new IssueTie("Duplicate", true, Master), new IssueTie("Duplicate", true, Other)] };

        var plan = Decide(Known(), issue);

        Assert.Empty(plan.Moves);
        Assert.Contains("ENG-12 is marked as a duplicate of ENG-13 and ENG-14", plan.Only<TellIssue>().Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("but not merged", Assert.Single(plan.Decisions).Reason, StringComparison.Ordinal);
        Assert.Empty(Decide(Known() with { Issue = plan.Issues[0] }, issue with { UpdatedAt = A.Monday.AddDays(1) }).Actions);
    }

    [Fact]
    public void A_refusal_that_an_older_version_worded_otherwise_is_not_said_again()
    {
        var unreadable = Known() with { Named = ImmutableDictionary<string, IssueState>.Empty };
        var held = Decide(unreadable, Marked(Master)).Issues[0] with { Refusal = "ENG-13 was deleted, or the bridge may not read it." };

        Assert.Empty(Decide(unreadable with { Issue = held }, Marked(Master) with { UpdatedAt = A.Monday.AddDays(1) }).Actions);
    }

    [Fact]
    public void A_mark_that_is_refused_again_after_it_was_gone_is_refused_aloud_again()
    {
        var unreadable = Known() with { Named = ImmutableDictionary<string, IssueState>.Empty };
        var first = Decide(unreadable, Marked(Master));
        var gone = Decide(unreadable with { Issue = first.Issues[0] }, Bug(Duplicate) with { UpdatedAt = A.Monday.AddDays(1) });
        var again = Decide(unreadable with { Issue = gone.Issues[0] }, Marked(Master) with { UpdatedAt = A.Monday.AddDays(2) });

        Assert.Null(gone.Issues[0].Refusal);
        Assert.NotEqual(first.Only<TellIssue>().Stamp, again.Only<TellIssue>().Stamp);
    }

    [Fact]
    public void Where_no_ticket_depends_on_it_a_refusal_is_not_written_into_Jira()
    {
        var plan = Decide(Known() with { Linked = [], Named = ImmutableDictionary<string, IssueState>.Empty }, Marked(Master));

        Assert.Empty(plan.Actions);
        Assert.Single(plan.Decisions);
    }

    [Fact]
    public void A_master_that_cannot_be_read_and_a_circle_are_refused()
    {
        var unreadable = Decide(Known() with { Named = ImmutableDictionary<string, IssueState>.Empty }, Marked(Master));
        var gone = Decide(Known() with { Named = Held(State(Master) with { IsGone = true }) }, Marked(Master));
        var circle = Decide(
            Known() with
            {
                Named = Held(State(Master) with { Merge = new IssueMerge("1001", MergeSource.Mark, null, A.Monday, A.Monday) }, State(Duplicate)),
                Merges = MergeTree.Empty.Merge("1002", "1001"),
            },
            Marked(Master));

        Assert.All([unreadable, gone], plan => Assert.Contains("ENG-13 was deleted, or BugBridge cannot read it.", plan.Only<TellIssue>().Body.ToString(), StringComparison.Ordinal));
        Assert.Contains("ENG-13 is itself merged into ENG-12", circle.Only<TellIssue>().Body.ToString(), StringComparison.Ordinal);
        Assert.All([unreadable, gone, circle], plan => Assert.Empty(plan.Moves));
    }

    [Fact]
    public void A_ticket_in_the_bin_moves_without_being_shown() =>
        Assert.Equal(["bugbridge:ticket:7", "bugbridge:ticket:8"], Decide(Known(), Marked(Master)).All<PutRemoteLink>().Select(put => put.Link.GlobalId));

    [Fact]
    public void A_command_links_the_two_issues_in_Jira_and_leaves_the_status_alone()
    {
        var plan = Decide(Known(), new MergeAsked(Bug(Duplicate), Bug(Master), MergeSource.Command, "Olga", A.Monday, "c"));

        Assert.Equal(("1001", "1002", "Duplicate"), (plan.Only<LinkIssues>().FromId, plan.Only<LinkIssues>().ToId, plan.Only<LinkIssues>().Type));
        Assert.Equal(new IssueMerge("1002", MergeSource.Command, "Olga", A.Monday, null), plan.Issues[0].Merge);
        Assert.Equal(3, plan.Moves.Length);
        Assert.Empty(plan.All<EditIssue>());
    }

    [Fact]
    public void A_command_makes_the_link_although_it_is_there_since_it_may_be_about_to_go() =>
        Assert.Single(Decide(Known(), Merge(Marked(Master) with { Resolution = null }, Bug(Master))).All<LinkIssues>());

    [Fact]
    public void A_command_that_was_carried_out_before_changes_nothing() =>
        Assert.True(Decide(Merged(), new MergeAsked(Bug(Duplicate), Bug(Master), MergeSource.Command, null, A.Monday, "c")).IsEmpty);

    [Fact]
    public void A_command_to_another_master_replaces_the_link()
    {
        var known = Merged() with { Named = Merged().Named.Add("1003", State(Other)) };

        var plan = Decide(known, new MergeAsked(Marked(Master), Bug(Other), MergeSource.Command, null, A.Monday, "c"));

        Assert.Equal(("1002", "1003"), (plan.Only<UnlinkIssues>().ToId, plan.Only<LinkIssues>().ToId));
        Assert.Equal(["1002"], plan.Issues[0].KeptApart);
    }

    [Fact]
    public void Taking_back_by_command_takes_the_link_away_and_the_mark_alone_does_not_merge_again()
    {
        var apart = Decide(Merged(), new UnmergeAsked(Marked(Master), "Olga", A.Monday, "c"));
        var known = Known() with { Issue = apart.Issues[0] };
        var stillMarked = Decide(known, Marked(Master) with { UpdatedAt = A.Monday.AddDays(1) });
        var unmarked = Decide(known, Bug(Duplicate) with { UpdatedAt = A.Monday.AddDays(1) });
        var markedAgain = Decide(known with { Issue = unmarked.Issues[0] }, Marked(Master) with { UpdatedAt = A.Monday.AddDays(2) });

        Assert.Equal("1002", apart.Only<UnlinkIssues>().ToId);
        Assert.Equal(3, apart.Moves.Length);
        Assert.Empty(stillMarked.Moves);
        Assert.Empty(unmarked.Issues[0].KeptApart);
        Assert.Equal(3, markedAgain.Moves.Length);
    }

    [Fact]
    public void What_is_kept_apart_stays_so_until_Jira_has_changed()
    {
        var apart = Decide(Merged(), new UnmergeAsked(Marked(Master), null, A.Monday, "c"));

        Assert.Empty(Decide(Known() with { Issue = apart.Issues[0] }, Bug(Duplicate)).Issues);
    }

    [Fact]
    public void Commands_that_cannot_be_followed_are_refused_with_the_reason()
    {
        Assert.Equal("ENG-12 cannot be a duplicate of itself.", Refused(Known(), Merge(Bug(Duplicate), Bug(Duplicate))));
        Assert.Equal("BugBridge does not know ENG-12: no ticket was ever linked to it.", Refused(new Known(), Merge(Bug(Duplicate), Bug(Master))));
        Assert.Equal("ENG-12 is not merged into another issue.", Refused(Known(), new UnmergeAsked(Bug(Duplicate), null, A.Monday, "c")));
        var circle = Known() with
        {
            Named = Held(State(Master) with { Merge = new IssueMerge("1001", MergeSource.Mark, null, A.Monday, A.Monday) }, State(Duplicate)),
            Merges = MergeTree.Empty.Merge("1002", "1001"),
        };
        Assert.StartsWith("ENG-13 is itself merged into ENG-12", Refused(circle, Merge(Bug(Duplicate), Bug(Master))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_that_joins_a_merged_issue_stands_behind_its_root()
    {
        var known = new Known { Ticket = A.HeldTicket(), Named = Merged().Named.Add("1001", Merged().Issue!), Merges = Merged().Merges };

        var plan = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note("/bug ENG-12")), Bug(Duplicate)));

        Assert.Equal(("1002", "1001"), (plan.Tickets[0].Link!.IssueId, plan.Tickets[0].Link!.HomeId));
        Assert.Contains("ENG-12 is a duplicate of it.", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("1002", plan.Only<PutRemoteLink>().IssueId);
    }

    [Fact]
    public void A_rep_who_names_the_master_of_the_tickets_own_issue_means_the_master()
    {
        var link = new TicketLink("1002", LinkOrigin.Rule, "tag bug", A.Monday) { HomeId = "1001" };
        var known = new Known
        {
            Ticket = A.HeldTicket() with { Link = link },
            Issue = State(Master),
            Named = Merged().Named.Add("1001", Merged().Issue!),
            Merges = Merged().Merges,
        };

        var plan = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note("/bug ENG-13")), Bug(Master)));

        Assert.Equal(link with { HomeId = "1002" }, plan.Tickets[0].Link);
        Assert.Contains("already linked", plan.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rep_who_asks_is_told_of_which_duplicate_the_ticket_is()
    {
        var known = new Known
        {
            Ticket = A.HeldTicket() with { Link = new TicketLink("1002", LinkOrigin.Rule, "tag bug", A.Monday) { HomeId = "1001" } },
            Issue = State(Master),
            Named = Merged().Named.Add("1001", Merged().Issue!),
            Merges = Merged().Merges,
        };

        var note = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note("/bridge")))).OnlyNote();

        Assert.Contains("ENG-12 is a duplicate of it.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_that_was_merged_before_the_bridge_heard_that_it_is_filed_leads_to_its_root()
    {
        var known = new Known
        {
            Ticket = A.HeldTicket() with { Link = new TicketLink(null, LinkOrigin.Command, "Rita Rep", A.Monday) },
            Issue = Merged().Issue,
            Named = Merged().Named.Add("1001", Merged().Issue!),
            Merges = Merged().Merges,
        };

        var plan = A.Planner().Decide(known, new IssueFiled("7", Duplicate, new NewIssue("ENG", "Bug", "Export", Core.Text.RichText.Empty), A.Monday, "c"));

        Assert.Equal(("1002", "1001"), (plan.Tickets[0].Link!.IssueId, plan.Tickets[0].Link!.HomeId));
        Assert.Contains("It is a duplicate of ENG-13, so this ticket is linked to ENG-13.", plan.OnlyNote(), StringComparison.Ordinal);
    }

    private static Issue Bug(IssueRef issue, params IssueComment[] comments) => A.Issue(comments) with
    {
        Ref = issue,
        Url = "https://jira.example/browse/" + issue.Key,
        Summary = issue == Duplicate ? "Export crashes" : "Exporting fails",
    };

    private static Issue Marked(IssueRef master, params IssueComment[] comments) =>
        Bug(Duplicate, comments) with { Ties = [new IssueTie("Duplicate", true, master)], Resolution = "Duplicate" };

    private static IssueState State(IssueRef issue) => A.HeldIssue() with
    {
        Id = issue.Id,
        Key = issue.Key,
        Url = "https://jira.example/browse/" + issue.Key,
        Summary = Bug(issue).Summary,
    };

    private static ImmutableDictionary<string, IssueState> Held(params IssueState[] issues) => issues.ToImmutableDictionary(issue => issue.Id);

    /// <summary>An open, a closed and a deleted ticket on the duplicate, and a master that is held.</summary>
    private static Known Known() => new()
    {
        Issue = State(Duplicate),
        Linked = [A.Linked("7"), A.Linked("8", isOpen: false), A.Linked("9", isOpen: false) with { IsDeleted = true }],
        Named = Held(State(Master)),
    };

    private static Known Merged(MergeSource source = MergeSource.Mark, bool isMarked = true) => Known() with
    {
        Issue = State(Duplicate) with { Merge = new IssueMerge("1002", source, null, A.Monday, isMarked ? A.Monday : null) },
        Linked = [],
        Behind = Known().Linked,
        Merges = MergeTree.Empty.Merge("1001", "1002"),
    };

    private static MergeAsked Merge(Issue duplicate, Issue master) => new(duplicate, master, MergeSource.Command, null, A.Monday, "c");

    private static Plan Decide(Known known, Issue issue, MergingSettings? settings = null) => Decide(known, A.Seen(issue), settings);

    private static Plan Decide(Known known, Change change, MergingSettings? settings = null) => A.Planner(merging: settings).Decide(known, change);

    private static string Refused(Known known, Change change) => Assert.Throws<MergeRefusedException>(() => Decide(known, change)).Message;
}

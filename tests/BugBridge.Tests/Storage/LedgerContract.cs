using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="Ledger"/> promises.</summary>
public abstract class LedgerContract : StoreContract
{
    [Fact]
    public async Task Of_a_new_ticket_nothing_is_known()
    {
        var known = await KnownOfAsync(Seen("7"));

        Assert.Equal((null, null, null, 0), (known.Ticket, known.MergeTarget, known.Issue, known.LinkedCount));
        Assert.Empty(known.Named);
        Assert.Empty(known.Linked);
    }

    [Fact]
    public async Task A_look_that_failed_can_be_planned_although_nothing_is_known()
    {
        var known = await KnownOfAsync(new RefetchFailed(Lane.OfTicket("7"), Clock.GetUtcNow(), "c"));

        Assert.Equal((null, null), (known.Ticket, known.Issue));
    }

    [Fact]
    public async Task A_ticket_comes_back_as_it_was_saved()
    {
        var ticket = TicketState("7") with
        {
            Subject = "Überweisung \"schlägt\" fehl 🙈\nمرحبا",
            Status = TicketStatus.Pending,
            CustomerId = "c1",
            AccountId = "a1",
            AccountName = "Acme",
            RepId = "r1",
            Severity = "Outage",
            IsMerged = true,
            MergedInto = "8",
            Told = new ToldFacts("10", "ENG-1") { Status = "To Do", Estimate = new(new DateOnly(2026, 12, 12), EstimateSource.DueDate), Comments = "1 2" },
            UpdatedAt = Noon.AddTicks(1),
            IsHandsOff = true,
            Link = new("10", LinkOrigin.Joined, "Ana", Noon.AddDays(-1)) { RepId = "r2", HomeId = "11", Filing = "f" },
            Handled = HandledComments(new("1", "f1", true), new("2", HandledComment.Ours, false)),
        };
        await HoldAsync(new Plan { Tickets = [ticket] });

        var held = (await KnownOfAsync(Seen("7"))).Ticket!;

        Assert.Equal(ticket, held with { Handled = ticket.Handled, Kept = ticket.Kept });
        Assert.Equal(ticket.Handled.Values.ToHashSet(), held.Handled.Values.ToHashSet());
    }

    [Fact]
    public async Task Commands_that_wait_come_back_in_their_order()
    {
        RepCommand[] commands = [new JoinIssue("ENG-1"), new TellEngineers(RichText.FromPlain("Is there a date?")), new NotSame("ENG-2"), new FileBug(), new AskBridge(), new Unlink()];
        var ticket = TicketState("7") with
        {
            Link = new(null, LinkOrigin.Command, "Ana", Noon) { Filing = "f" },
            Kept = [.. commands.Select((command, at) => new KeptCommand($"n/{at}", "Ana", null, "n", at, Noon, command))],
        };
        await HoldAsync(new Plan { Tickets = [ticket] });

        var kept = (await KnownOfAsync(Seen("7"))).Ticket!.Kept;

        Assert.Equal(ticket.Kept.Select(one => one.Command.ToString()), kept.Select(one => one.Command.ToString()));
        Assert.Equal(ticket.Kept.Select(one => (one.Cause, one.By, one.CommentId, one.At, one.AskedAt)), kept.Select(one => (one.Cause, one.By, one.CommentId, one.At, one.AskedAt)));
    }

    [Fact]
    public async Task An_issue_comes_back_as_it_was_saved()
    {
        var issue = IssueState("10") with
        {
            Components = ["Billing", "Web"],
            Priority = "High",
            Status = "In Review",
            Category = StatusCategory.InProgress,
            Resolution = "Fixed",
            Estimate = new(new DateOnly(2026, 12, 12), EstimateSource.FixVersion, "4.2"),
            Workaround = new("55", "Eva", RichText.Of(new Quote([Paragraph.Of(new TextRun("Restart", TextMarks.Strong | TextMarks.Code))])), Noon),
            IsGone = true,
            Revision = 3,
            Merge = new("11", MergeSource.Command, "Ana", Noon.AddTicks(1), Noon.AddTicks(2)),
            KeptApart = ["12", "13"],
            Refusal = "ENG-9 was deleted.",
            Handled = HandledComments(new HandledComment("55", "f", true)),
        };
        await HoldAsync(new Plan { Issues = [issue] });

        var held = (await KnownOfAsync(SeenIssue("10"))).Issue!;

        Assert.Equal(issue, held with { Handled = issue.Handled, Components = issue.Components, KeptApart = issue.KeptApart });
        Assert.Equal(issue.Components, held.Components);
        Assert.Equal(issue.Handled.Values, held.Handled.Values);
        Assert.Equal(["12", "13"], held.KeptApart.Order());
    }

    [Fact]
    public async Task An_issue_that_was_never_read_comes_back_without_a_time_of_update()
    {
        var issue = IssueState("10", DateTimeOffset.MinValue);
        await HoldAsync(new Plan { Issues = [issue] });

        Assert.Equal(DateTimeOffset.MinValue, (await KnownOfAsync(SeenIssue("10"))).Issue!.UpdatedAt);
    }

    [Fact]
    public async Task For_a_ticket_its_issue_is_known_and_how_many_tickets_are_on_it()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("7", "10"), TicketState("8", "10", isOpen: false), TicketState("9")] });

        foreach (var change in new Change[] { Seen("7"), new TicketVanished("7", Noon, "c"), new FilingRefused("7", "No such project.", Noon, "c") })
        {
            var known = await KnownOfAsync(change);
            Assert.Equal(("7", "10", 2), (known.Ticket!.Id, known.Issue!.Id, known.LinkedCount));
            Assert.Empty(known.Linked);
        }
    }

    [Fact]
    public async Task For_a_merged_ticket_the_one_it_went_into_is_known()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7"), TicketState("8", "10")] });

        Assert.Equal("8", (await KnownOfAsync(Seen("7", mergedInto: "8"))).MergeTarget!.Id);
        Assert.Null((await KnownOfAsync(Seen("7", mergedInto: "99"))).MergeTarget);
    }

    [Fact]
    public async Task Issues_named_in_commands_are_known_by_id_when_they_are_held()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")] });

        var known = await KnownOfAsync(Seen("7", null, Issue("10"), Issue("11"), null));

        Assert.Equal("10", Assert.Single(known.Named).Key);
    }

    [Fact]
    public async Task For_an_issue_its_tickets_are_known_oldest_link_first()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10")],
            Tickets = [TicketState("1", "10", Noon.AddHours(2)), TicketState("2", "10", Noon), TicketState("3", "11"), TicketState("4", "10", Noon.AddHours(1), isOpen: false)],
        });

        foreach (var change in new Change[] { SeenIssue("10"), new IssueVanished("10", Noon, "c") })
        {
            var known = await KnownOfAsync(change);
            Assert.Equal(["2", "4", "1"], known.Linked.Select(ticket => ticket.Id));
            Assert.Equal([true, false, true], known.Linked.Select(ticket => ticket.IsOpen));
            Assert.Equal(("10", 3), (known.Issue!.Id, known.LinkedCount));
        }
    }

    [Fact]
    public async Task For_an_issue_that_is_tied_to_others_those_held_are_known_up_to_their_roots()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10"), Merged("11", "12"), Merged("12", "13"), IssueState("13"), IssueState("14")] });

        var known = await KnownOfAsync(SeenIssue("10", "11", "99"));

        Assert.Equal(["11", "12", "13"], known.Named.Keys.Order());
        Assert.Equal("13", known.Merges.RootOf("11"));
        Assert.Empty(known.Behind);
        Assert.Empty((await KnownOfAsync(SeenIssue("10"))).Named);
    }

    [Fact]
    public async Task For_a_merged_issue_the_tickets_that_stand_behind_its_root_because_of_it_are_known()
    {
        await HoldAsync(new Plan
        {
            Issues = [Merged("10", "11"), IssueState("11"), Merged("12", "10"), Merged("13", "11")],
            Tickets =
            [
                Behind("1", "11", home: "10", Noon.AddHours(1)), Behind("2", "11", home: "12", Noon), Behind("3", "11", home: "13", Noon), TicketState("4", "11"),
            ],
        });

        foreach (var change in new Change[] { SeenIssue("10"), new UnmergeAsked(Issue("10"), null, Noon, "c"), new MergeAsked(Issue("10"), Issue("13"), MergeSource.Command, null, Noon, "c") })
        {
            var known = await KnownOfAsync(change);
            Assert.Equal(["2", "1"], known.Behind.Select(ticket => ticket.Id));
            Assert.Equal(("10", "11", 0), (known.Issue!.Id, known.Merges.RootOf("10"), known.Linked.Length));
        }
    }

    [Fact]
    public async Task For_a_ticket_its_home_and_the_roots_of_issues_named_in_commands_are_known()
    {
        await HoldAsync(new Plan { Issues = [Merged("10", "11"), IssueState("11"), Merged("12", "13"), IssueState("13")], Tickets = [Behind("7", "11", home: "10", Noon)] });

        var known = await KnownOfAsync(Seen("7", null, Issue("12")));

        Assert.Equal(["10", "11", "12", "13"], known.Named.Keys.Order());
        Assert.Equal(("11", "13"), (known.Merges.RootOf("10"), known.Merges.RootOf("12")));
    }

    [Fact]
    public async Task A_moved_ticket_stands_behind_the_other_issue_and_keeps_all_else()
    {
        var ticket = TicketState("7", "10", Noon.AddDays(-1)) with { Handled = HandledComments(new HandledComment("1", "f", true)) };
        await HoldAsync(new Plan { Tickets = [ticket] });

        Assert.True((await HoldAsync(new Plan { Moves = [new("7", "11"), new("99", "11")] })).HadNews);
        Assert.False((await HoldAsync(new Plan { Moves = [new("7", "11")] })).HadNews);

        var held = (await KnownOfAsync(Seen("7"))).Ticket!;
        Assert.Equal(ticket with { Handled = held.Handled, Link = ticket.Link! with { IssueId = "11" } }, held);
        Assert.Equal(("10", 1), (held.Link!.HomeId, held.Handled.Count));
        Assert.Equal("7", Assert.Single((await KnownOfAsync(SeenIssue("11"))).Linked).Id);
    }

    [Fact]
    public async Task A_ticket_comes_home_by_being_moved_back()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7", "10")] });
        await HoldAsync(new Plan { Moves = [new("7", "11")] });
        await HoldAsync(new Plan { Moves = [new("7", "10")] });

        Assert.Equal(TicketState("7", "10").Link, (await KnownOfAsync(Seen("7"))).Ticket!.Link);
    }

    [Fact]
    public async Task For_a_filed_issue_its_ticket_is_known_and_the_issue_if_it_was_held_before()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("7") with { Link = new(null, LinkOrigin.Command, "Ana", Noon) }, TicketState("8", "10")] });

        var known = await KnownOfAsync(new IssueFiled("7", new("10", "ENG-10"), new("ENG", "Bug", "Export", RichText.Empty), Noon, "c"));

        Assert.Equal(new TicketLink(null, LinkOrigin.Command, "Ana", Noon), known.Ticket!.Link);
        Assert.Equal(("10", 1), (known.Issue!.Id, known.LinkedCount));
    }

    [Fact]
    public async Task Each_change_sees_what_the_ones_before_it_left()
    {
        var heard = new List<Known>();

        await Ledger.PlanAsync(
            [Seen("7"), Seen("7"), SeenIssue("10")],
            (known, change) =>
            {
                heard.Add(known);
                return change is TicketSeen
                    ? new Plan { Tickets = [TicketState("7", "10") with { Handled = HandledComments(new HandledComment("1", "f", true)) }], Issues = [IssueState("10")] }
                    : Plan.Nothing;
            },
            Ending);

        Assert.Null(heard[0].Ticket);
        Assert.Equal(("1", "10", 1), (Assert.Single(heard[1].Ticket!.Handled).Key, heard[1].Issue!.Id, heard[1].LinkedCount));
        Assert.Equal("7", Assert.Single(heard[2].Linked).Id);
    }

    [Fact]
    public async Task A_change_whose_planning_throws_leaves_no_trace_and_the_others_are_saved()
    {
        var results = await Ledger.PlanAsync(
            [Seen("1"), Seen("2"), Seen("3")],
            (_, change) => ((TicketSeen)change).Ticket.Id is "2"
                ? throw new InvalidOperationException("Too strange.")
                : new Plan { Tickets = [TicketState(((TicketSeen)change).Ticket.Id)] },
            Ending);

        Assert.Equal([null, "Too strange.", null], results.Select(result => result.Failure?.Message));
        Assert.Equal([true, false, true], results.Select(result => result.HadNews));
        Assert.NotNull(await Store.View.FindTicketAsync("3", Ending));
    }

    [Fact]
    public async Task A_change_that_cannot_be_saved_leaves_no_trace_and_the_others_are_saved()
    {
        var unsavable = new Decision(Lane.OfTicket("2"), null, Reason: null!, Noon);

        var results = await Ledger.PlanAsync(
            [Seen("1"), Seen("2"), Seen("2"), Seen("3")],
            (known, change) => new Plan
            {
                Tickets = [TicketState(((TicketSeen)change).Ticket.Id) with { RepId = known.Ticket?.Id }],
                Actions = [Tell(((TicketSeen)change).Ticket.Id, "s")],
                Decisions = change is TicketSeen { Ticket.Id: "2" } ? [unsavable] : [],
            },
            Ending);

        Assert.Equal([true, false, false, true], results.Select(result => result.Failure is null));
        Assert.Null(await Store.View.FindTicketAsync("2", Ending));
        Assert.Equal(["1", "3"], (await ClaimAsync()).Select(entry => entry.Action.Lane.Id));
    }

    [Fact]
    public async Task An_action_that_the_journal_already_has_is_left_out()
    {
        await JournalAsync(Tell("1", "s"));

        var result = await PlanAsync(Seen("1"), Journals(Tell("1", "s"), Tell("2", "s"), Tell("2", "s"), Tell("1", "t")));

        Assert.Equal(new PlanResult(Actions: 2, HadNews: true), result);
        Assert.Equal(3, (await Journal.CountAsync(Ending)).Waiting);
    }

    [Fact]
    public async Task An_action_that_is_done_is_not_intended_again()
    {
        await JournalAsync(Tell("1", "s"));
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done));

        Assert.Equal(new PlanResult(Actions: 0, HadNews: false), await PlanAsync(Seen("1"), Journals(Tell("1", "s"))));
    }

    [Fact]
    public async Task What_is_held_already_is_no_news()
    {
        var plan = new Plan
        {
            Tickets = [TicketState("7", "10") with { Handled = HandledComments(new HandledComment("1", "f", true)) }],
            Issues = [IssueState("10") with { Handled = HandledComments(new HandledComment("2", "f", true)) }],
        };

        Assert.True((await HoldAsync(plan)).HadNews);
        Assert.False((await HoldAsync(plan)).HadNews);
        Assert.False((await HoldAsync(Plan.Nothing)).HadNews);
    }

    [Fact]
    public async Task A_comment_more_or_fewer_or_a_decision_is_news()
    {
        var ticket = TicketState("7") with { Handled = HandledComments(new("1", "f", true), new("2", "f", true)) };
        await HoldAsync(new Plan { Tickets = [ticket] });
        var changed = ticket with { Handled = HandledComments(new("1", "g", true), new("3", "f", false)) };

        Assert.True((await HoldAsync(new Plan { Tickets = [changed] })).HadNews);
        Assert.True((await HoldAsync(new Plan { Decisions = [new(Lane.OfTicket("7"), "3", "It did not cross.", Noon)] })).HadNews);

        var held = await Store.View.FindTicketAsync("7", Ending);
        Assert.Equal(changed.Handled.Values.ToHashSet(), held!.Handled.Values.ToHashSet());
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_no_trace()
    {
        using var cancelling = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ledger.PlanAsync(
            [Seen("1"), Seen("2")],
            (_, change) =>
            {
                cancelling.Cancel();
                return new Plan { Tickets = [TicketState(((TicketSeen)change).Ticket.Id)] };
            },
            cancelling.Token));

        Assert.Equal(0, (await Store.View.CountAsync(Ending)).Tickets);
    }

    [Fact]
    public async Task The_note_that_was_written_is_seen_as_ours()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7")] });
        await JournalAsync(Tell("7", "s"));

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { CommentId = "n1" });

        Assert.Equal(new HandledComment("n1", HandledComment.Ours, Crossed: false), Assert.Single((await Store.View.FindTicketAsync("7", Ending))!.Handled).Value);
    }

    [Fact]
    public async Task The_comment_that_was_written_is_seen_as_ours_on_its_issue_alone()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7", "10")], Issues = [IssueState("10")] });
        await JournalAsync(Ask("7", "s"));

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { CommentId = "c1", CommentIssueId = "10" });

        Assert.Equal(new HandledComment("c1", HandledComment.Ours, Crossed: false), Assert.Single((await Store.View.FindIssueAsync("10", Ending))!.Handled).Value);
        Assert.Empty((await Store.View.FindTicketAsync("7", Ending))!.Handled);
    }

    [Fact]
    public async Task A_note_that_was_read_before_its_outcome_was_saved_becomes_ours()
    {
        await JournalAsync(Tell("7", "s"));
        var claimed = await ClaimAsync();
        await HoldAsync(new Plan { Tickets = [TicketState("7") with { Handled = HandledComments(new HandledComment("n1", "read", true)) }] });

        await SettleAsync(new Settlement(claimed[0].Id, EntryState.Done) { CommentId = "n1" });

        Assert.Equal(HandledComment.Ours, (await Store.View.FindTicketAsync("7", Ending))!.Handled["n1"].Fingerprint);
    }

    [Fact]
    public async Task A_note_is_remembered_although_its_ticket_is_not_held_yet()
    {
        await JournalAsync(Tell("7", "s"));
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { CommentId = "n1" });
        await HoldAsync(new Plan { Tickets = [TicketState("7")] });

        Assert.True((await Store.View.FindTicketAsync("7", Ending))!.Handled.ContainsKey("n1"));
    }

    [Fact]
    public async Task Nothing_is_seen_of_a_try_that_failed()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7")] });
        await JournalAsync(Tell("7", "s"));

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.SetAside) { CommentId = "n1", Error = "Refused." });

        Assert.Empty((await Store.View.FindTicketAsync("7", Ending))!.Handled);
    }

    [Fact]
    public async Task Follow_ups_are_planned_with_what_the_outcomes_left()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7")] });
        await JournalAsync(Tell("7", "s"), Tell("8", "t"));
        var claimed = await ClaimAsync();
        var heard = new List<Known>();

        await Ledger.SettleAsync(
            [new(claimed[0].Id, EntryState.Done) { CommentId = "n1", FollowUp = Seen("7") }, new(claimed[1].Id, EntryState.Done)],
            (known, _) =>
            {
                heard.Add(known);
                return new Plan { Actions = [Tell("9", "next")] };
            },
            Ending);

        Assert.True(Assert.Single(heard).Ticket!.Handled.ContainsKey("n1"));
        var next = Assert.Single(await ClaimAsync());
        Assert.Equal(("next", "change-of-7"), (next.Action.Stamp, next.Correlation));
    }

    [Fact]
    public async Task A_follow_up_that_cannot_be_planned_sets_its_entry_aside_and_the_others_are_settled()
    {
        await JournalAsync(Tell("7", "s"), Tell("8", "t"));
        var claimed = await ClaimAsync();

        await Ledger.SettleAsync(
            [new(claimed[0].Id, EntryState.Done) { FollowUp = Seen("7") }, new(claimed[1].Id, EntryState.Done) { FollowUp = Seen("8") }],
            (_, change) => change is TicketSeen { Ticket.Id: "7" } ? throw new InvalidOperationException("Too strange.") : Plan.Nothing,
            Ending);

        var held = await EntryAsync("s");
        Assert.Equal((EntryState.SetAside, true), (held.State, held.IsFateUnknown));
        Assert.EndsWith("Too strange.", held.LastError, StringComparison.Ordinal);
        Assert.Equal(EntryState.Done, (await EntryAsync("t")).State);
    }

    [Fact]
    public async Task Settling_again_changes_nothing()
    {
        await JournalAsync(Tell("7", "s"), Tell("7", "t"));
        var settlement = new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { FollowUp = Seen("7") };
        await SettleAsync(settlement);
        await ClaimAsync();

        await Ledger.SettleAsync([settlement, settlement with { State = EntryState.Waiting }], Journals(Tell("7", "never")), Ending);

        Assert.Equal((EntryState.Done, 1), ((await EntryAsync("s")).State, (await EntryAsync("s")).Attempts));
        Assert.Equal(2, (await Journal.ListAsync([], 10, Ending)).Length);
    }

    [Fact]
    public async Task Each_remote_has_its_cursor()
    {
        Assert.Null(await Cursors.ReadCursorAsync(Remote.Jira, Ending));

        await Cursors.SaveCursorAsync(Remote.Jira, "j1", Ending);
        await Cursors.SaveCursorAsync(Remote.Helpdesk, "h1", Ending);
        await Cursors.SaveCursorAsync(Remote.Jira, "j2", Ending);

        Assert.Equal(("h1", "j2"), (await Cursors.ReadCursorAsync(Remote.Helpdesk, Ending), await Cursors.ReadCursorAsync(Remote.Jira, Ending)));
    }

    [Fact]
    public async Task Writers_side_by_side_lose_nothing_of_each_other()
    {
        await using var other = await OpenAsync();
        var ledgers = Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? Ledger : other.Ledger);

        await Task.WhenAll(ledgers.Select(ledger => Task.Run(() => ledger.PlanAsync(
            [SeenIssue("10")],
            (known, _) => new Plan { Issues = [IssueState("10") with { Revision = (known.Issue?.Revision ?? 0) + 1 }] },
            Ending))));

        Assert.Equal(60, (await Store.View.FindIssueAsync("10", Ending))!.Revision);
    }

    [Fact]
    public async Task What_was_saved_is_there_after_reopening()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("7")], Actions = [Tell("7", "s")] });

        await using var reopened = await OpenAsync();

        Assert.NotNull(await reopened.View.FindTicketAsync("7", Ending));
        Assert.Single(await reopened.Queue.ClaimAsync(new FreePlaces(1, 1), 1, Clock.GetUtcNow(), Ending));
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IJournal"/> promises.</summary>
public abstract class JournalContract : StoreContract
{
    public static TheoryData<BridgeAction> EveryKindOfAction => new((IEnumerable<BridgeAction>)[
        new FileIssue("s", "7", new NewIssue("ENG", "Bug", "Export fails", RichText.FromPlain("It fails.\n\nAlways."))
        {
            Components = ["Reports"],
            Labels = ["bugbridge"],
            Priority = "High",
            Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("Environment", "Firefox").Add("Parts", ["Import, export and sync", "Sign-in"]).Add("Empty", string.Empty),
        }),
        new UpdateTicket("7", new TicketUpdate("s") { Note = EveryKindOfText, Fields = new Dictionary<string, string> { ["Issue"] = "" }.ToSortedFields(), AddTags = ["a"], RemoveTags = ["b"] }, "x"),
        Ask("7", "s"),
        new EditIssue("s", "10", new IssueEdit { AddLabels = ["x"], RemoveLabels = ["y"] }),
        new PutRemoteLink("s", "10", new RemoteLink("g", "https://desk.example/7", "Ticket 7", IsResolved: true)),
        new DropRemoteLink("s", "10", "g"),
    ]);

    private static RichText EveryKindOfText => RichText.Of(
        new Heading(2, [new TextRun("Größe \u202Eعربى", TextMarks.Strong | TextMarks.Strike), new LineBreak(), new Emoji("tada", "🎉"), new Mention("Eva")]),
        new BlockList(true, [new ListItem([Paragraph.Of(Link.To("https://x.example", "x"), new Image(null, "shot.png"))])], Start: 0),
        new CodeBlock("if (a < b && c)\n\tgo();", "c#"),
        new Rule(),
        new Table([new TableRow([new TableCell(true, [new Quote([])])])]));

    [Theory]
    [MemberData(nameof(EveryKindOfAction), DisableDiscoveryEnumeration = true)]
    public async Task An_action_comes_back_as_it_was_journaled(BridgeAction action)
    {
        await JournalAsync(action);

        var entry = Assert.Single(await ClaimAsync());

        Assert.IsType(action.GetType(), entry.Action);
        Assert.Equal((action.Stamp, action.Lane, action.Title), (entry.Action.Stamp, entry.Action.Lane, entry.Action.Title));
        Assert.Equal(JsonSerializer.Serialize<object>(action), JsonSerializer.Serialize<object>(entry.Action));
    }

    [Fact]
    public void A_field_that_an_older_version_journaled_as_text_is_the_one_value_that_it_was()
    {
        Assert.Equal<FieldValue>(["Import, export and sync"], JsonSerializer.Deserialize<FieldValue>("\"Import, export and sync\"")!);
        Assert.Equal("[\"a\",\"b, c\"]", JsonSerializer.Serialize<FieldValue>(["a", "b, c"]));
        Assert.Empty(JsonSerializer.Deserialize<FieldValue>("\"\"")!);
    }

    [Fact]
    public async Task A_mail_thread_of_two_hundred_nested_quotes_is_no_hindrance()
    {
        var text = Enumerable.Range(0, 200).Aggregate(RichText.FromPlain("First."), (inner, _) => RichText.Of(new Quote(inner.Blocks)));
        await JournalAsync(new AddComment("s", "7", text, "https://desk.example"));

        Assert.Equal(text, ((AddComment)Assert.Single(await ClaimAsync()).Action).Body);
    }

    [Theory]
    [InlineData("a lone \uD800 surrogate")]
    [InlineData("a \0 and a \u0007")]
    public async Task Broken_text_does_not_keep_an_action_from_being_journaled(string text)
    {
        var result = await PlanAsync(Seen(text), Journals(new AddComment("s", "7", RichText.Of(new CodeBlock(text)), text)));

        Assert.Null(result.Failure);
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task Tidying_much_forgets_all_of_it()
    {
        await JournalAsync([.. Enumerable.Range(0, 2500).Select(i => Tell($"{i}", "s"))]);
        await Journal.DiscardAsync([.. (await Journal.ListAsync([], int.MaxValue, Ending)).Select(entry => entry.Id)], Ending);

        Assert.Equal(2500, await Journal.TidyAsync(Clock.GetUtcNow().AddDays(1), Ending));
    }

    [Fact]
    public async Task A_new_entry_was_never_tried_and_is_due()
    {
        await JournalAsync(Tell("7", "s"));

        var entry = Assert.Single(await Journal.ListAsync([], 10, Ending));

        Assert.Equal((EntryState.Waiting, 0, false), (entry.State, entry.Attempts, entry.IsFateUnknown));
        Assert.Equal((Clock.GetUtcNow(), Clock.GetUtcNow()), (entry.CreatedAt, entry.DueAt));
        Assert.Equal((null, null, "change-of-any"), (entry.AttemptedAt, entry.LastError, entry.Correlation));
    }

    [Fact]
    public async Task What_is_claimed_is_in_flight_since_now_and_not_claimed_again()
    {
        await JournalAsync(Tell("7", "s"));
        Clock.Advance(TimeSpan.FromMinutes(1));

        var entry = Assert.Single(await ClaimAsync());

        Assert.Equal((EntryState.InFlight, Clock.GetUtcNow()), (entry.State, entry.AttemptedAt));
        Assert.Equal(EntryState.InFlight, (await EntryAsync("s")).State);
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Only_the_first_unfinished_entry_of_a_lane_is_taken()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("2", "c"), Tell("1", "d"));

        var first = await ClaimAsync();
        Assert.Equal(["a", "c"], Stamps(first));

        await SettleAsync(new Settlement(first[0].Id, EntryState.Done));
        Assert.Equal(["b"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task A_ticket_and_an_issue_with_the_same_id_are_two_lanes()
    {
        await JournalAsync(Tell("1", "a"), new DropRemoteLink("b", "1", "g"));

        Assert.Equal(["a", "b"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task An_entry_that_waits_for_its_next_try_holds_up_its_lane()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"));
        var later = Clock.GetUtcNow().AddMinutes(5);
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { DueAt = later });

        Assert.Empty(await ClaimAsync());
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["a"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task Set_aside_and_discarded_entries_no_longer_hold_up_their_lane()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("1", "c"));
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.SetAside));
        await Journal.DiscardAsync([(await EntryAsync("b")).Id], Ending);

        Assert.Equal(["c"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task The_oldest_stamps_are_taken_first_up_to_the_limit()
    {
        await JournalAsync(Tell("1", "a"), Tell("2", "b"), Tell("3", "c"));

        Assert.Equal(["a", "b"], Stamps(await ClaimAsync(limit: 2)));
        Assert.Empty(await ClaimAsync(limit: 0));
        Assert.Equal(["c"], Stamps(await ClaimAsync(limit: 2)));
    }

    [Fact]
    public async Task Tickets_that_share_a_stamp_are_taken_together_beyond_the_limit()
    {
        await JournalAsync(Tell("1", "all"), Tell("2", "other"), Tell("2", "all"), Tell("3", "all"), Tell("4", "all"), Tell("5", "all"));

        var claimed = await ClaimAsync(limit: 1, batch: 3);

        Assert.Equal(["1", "3", "4"], claimed.Select(entry => entry.Action.Lane.Id));
        Assert.Equal(["2", "5"], (await ClaimAsync()).Select(entry => entry.Action.Lane.Id));
    }

    [Fact]
    public async Task After_a_start_what_was_in_flight_waits_with_its_fate_unknown()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("2", "c"));
        var attemptedAt = Clock.GetUtcNow();
        await ClaimAsync(limit: 1);
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await Queue.RecoverAsync(Ending));

        var recovered = (await ClaimAsync())[0];
        Assert.Equal(("a", true, 1, attemptedAt), (recovered.Action.Stamp, recovered.IsFateUnknown, recovered.Attempts, recovered.AttemptedAt));
        Assert.False((await EntryAsync("c")).IsFateUnknown);
    }

    [Fact]
    public async Task A_failed_try_is_counted_with_its_error_and_time()
    {
        await JournalAsync(Tell("1", "a"));
        var later = Clock.GetUtcNow().AddMinutes(5);

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { DueAt = later, Error = "503", IsFateUnknown = true });

        var entry = await EntryAsync("a");
        Assert.Equal((EntryState.Waiting, 1, later, "503", true), (entry.State, entry.Attempts, entry.DueAt, entry.LastError, entry.IsFateUnknown));
    }

    [Fact]
    public async Task A_look_up_that_came_too_early_is_not_counted_and_leaves_the_time_of_the_try_in_question()
    {
        await JournalAsync(Tell("1", "a"));
        var sentAt = Clock.GetUtcNow();
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { Error = "Time-out.", IsFateUnknown = true });
        Clock.Advance(TimeSpan.FromMinutes(1));

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { Counts = false, IsFateUnknown = true });

        var entry = Assert.Single(await ClaimAsync());
        Assert.Equal((1, true, "Time-out."), (entry.Attempts, entry.IsFateUnknown, entry.LastError));
        Assert.Equal(sentAt, entry.AttemptedAt);
    }

    [Fact]
    public async Task What_was_looked_up_and_is_absent_is_tried_afresh_with_a_time_of_its_own()
    {
        await JournalAsync(Tell("1", "a"));
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { Error = "Time-out.", IsFateUnknown = true });
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Waiting) { Counts = false, IsFateUnknown = false });
        Clock.Advance(TimeSpan.FromMinutes(1));

        var before = Assert.Single(await ClaimAsync());
        await Queue.RecoverAsync(Ending);
        var after = Assert.Single(await ClaimAsync());

        Assert.False(before.IsFateUnknown);
        Assert.True(after.IsFateUnknown);
        Assert.Equal(Clock.GetUtcNow(), after.AttemptedAt);
    }

    [Fact]
    public async Task What_was_done_less_than_asked_is_kept_with_the_done_entry()
    {
        await JournalAsync(Tell("1", "a"));

        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { Error = "No such field." });

        Assert.Equal((EntryState.Done, "No such field."), ((await EntryAsync("a")).State, (await EntryAsync("a")).LastError));
    }

    [Fact]
    public async Task The_next_due_entry_is_one_that_heads_its_lane()
    {
        Assert.Null(await Queue.NextDueAsync(new FreePlaces(1, 1), Ending));
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("2", "c"));
        var claimed = await ClaimAsync();
        Assert.Null(await Queue.NextDueAsync(new FreePlaces(1, 1), Ending));
        var later = Clock.GetUtcNow().AddMinutes(5);

        await SettleAsync(new Settlement(claimed[0].Id, EntryState.Waiting) { DueAt = later });

        Assert.Equal(later, await Queue.NextDueAsync(new FreePlaces(1, 1), Ending));
    }

    [Fact]
    public async Task Entries_are_listed_by_state_newest_first()
    {
        await JournalAsync(Tell("1", "a"), Tell("2", "b"), Tell("3", "c"), Tell("3", "d"));
        var claimed = await ClaimAsync();
        await SettleAsync(new(claimed[0].Id, EntryState.Done), new(claimed[1].Id, EntryState.SetAside));

        Assert.Equal(["d", "c", "b", "a"], Stamps(await Journal.ListAsync([], 10, Ending)));
        Assert.Equal(["c", "b"], Stamps(await Journal.ListAsync([EntryState.SetAside, EntryState.InFlight], 10, Ending)));
        Assert.Equal(["d", "c"], Stamps(await Journal.ListAsync([], 2, Ending)));
    }

    [Fact]
    public async Task Waiting_and_set_aside_entries_can_be_tried_at_once_in_their_order()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("2", "c"), Tell("3", "d"));
        var claimed = await ClaimAsync();
        await SettleAsync(
            new(claimed[0].Id, EntryState.SetAside) { Error = "Refused." },
            new(claimed[1].Id, EntryState.Waiting) { DueAt = Clock.GetUtcNow().AddDays(1) },
            new(claimed[2].Id, EntryState.Done));

        Assert.Equal(3, await Journal.RetryAsync([], Clock.GetUtcNow(), Ending));

        Assert.Equal(["a", "c"], Stamps(await ClaimAsync()));
        Assert.Equal(EntryState.Done, (await EntryAsync("d")).State);
    }

    [Fact]
    public async Task Only_the_named_entries_are_retried()
    {
        await JournalAsync(Tell("1", "a"), Tell("2", "b"), Tell("3", "c"));
        var claimed = await ClaimAsync();
        await SettleAsync(new(claimed[0].Id, EntryState.SetAside), new(claimed[1].Id, EntryState.SetAside));

        Assert.Equal(1, await Journal.RetryAsync([claimed[1].Id, claimed[2].Id, 999], Clock.GetUtcNow(), Ending));

        Assert.Equal(["b"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task A_retried_entry_waits_for_what_is_in_flight_in_its_lane()
    {
        await JournalAsync(Tell("1", "a"), Tell("1", "b"), Tell("1", "c"));
        var a = (await ClaimAsync())[0].Id;
        await SettleAsync(new Settlement(a, EntryState.SetAside));
        var b = (await ClaimAsync())[0].Id;

        await Journal.RetryAsync([a], Clock.GetUtcNow(), Ending);
        Assert.Empty(await ClaimAsync());
        await JournalAsync(Tell("1", "d"));
        Assert.Empty(await ClaimAsync());

        await SettleAsync(new Settlement(b, EntryState.Waiting) { DueAt = Clock.GetUtcNow() });
        Assert.Equal(["a"], Stamps(await ClaimAsync()));
    }

    [Fact]
    public async Task Entries_in_flight_or_done_cannot_be_discarded()
    {
        await JournalAsync(Tell("1", "a"), Tell("2", "b"), Tell("3", "c"), Tell("3", "d"));
        var claimed = await ClaimAsync();
        await SettleAsync(new(claimed[0].Id, EntryState.Done), new(claimed[1].Id, EntryState.SetAside));
        var all = (await Journal.ListAsync([], 10, Ending)).Select(entry => entry.Id).ToList();

        Assert.Equal(2, await Journal.DiscardAsync(all, Ending));
        Assert.Equal(0, await Journal.DiscardAsync([], Ending));

        Assert.Equal(["d", "b"], Stamps(await Journal.ListAsync([EntryState.Discarded], 10, Ending)));
    }

    [Fact]
    public async Task It_counts_what_it_holds()
    {
        Assert.Equal(new JournalCounts(0, 0, 0, 0, null), await Journal.CountAsync(Ending));
        await JournalAsync(Tell("1", "done"));
        await SettleAsync(new Settlement((await ClaimAsync())[0].Id, EntryState.Done) { Error = "A remark." });
        Clock.Advance(TimeSpan.FromMinutes(1));
        var oldest = Clock.GetUtcNow();
        await JournalAsync(Tell("2", "failing"), Tell("3", "aside"), Tell("4", "flying"));
        var claimed = await ClaimAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await JournalAsync(Tell("5", "new"));
        await SettleAsync(new(claimed[0].Id, EntryState.Waiting) { Error = "503" }, new(claimed[1].Id, EntryState.SetAside) { Error = "400" });

        Assert.Equal(new JournalCounts(Waiting: 3, Failing: 1, SetAside: 1, Done: 1, OldestWaiting: oldest), await Journal.CountAsync(Ending));
    }

    [Fact]
    public async Task Tidying_forgets_what_was_done_or_discarded_long_ago_and_decisions_that_old()
    {
        await HoldAsync(new Plan { Decisions = [new(Lane.OfTicket("1"), null, "Old.", Clock.GetUtcNow()), new(Lane.OfTicket("1"), null, "New.", Clock.GetUtcNow().AddDays(2))] });
        await JournalAsync(Tell("1", "done"), Tell("2", "aside"), Tell("3", "discarded"), Tell("4", "waiting"), Tell("5", "fresh"));
        var claimed = await ClaimAsync(limit: 2);
        await SettleAsync(new(claimed[0].Id, EntryState.Done), new(claimed[1].Id, EntryState.SetAside));
        await Journal.DiscardAsync([(await EntryAsync("discarded")).Id], Ending);
        Clock.Advance(TimeSpan.FromDays(2));
        await Journal.DiscardAsync([(await EntryAsync("fresh")).Id], Ending);

        Assert.Equal(2, await Journal.TidyAsync(Clock.GetUtcNow().AddDays(-1), Ending));

        Assert.Equal(["fresh", "waiting", "aside"], Stamps(await Journal.ListAsync([], 10, Ending)));
        Assert.Equal("New.", Assert.Single(await Store.View.DecisionsAsync(Lane.OfTicket("1"), 10, Ending)).Reason);
    }

    [Fact]
    public async Task Files_are_taken_into_places_of_their_own()
    {
        await JournalAsync(PutFile("1", "f1"), PutFile("2", "f2"), Tell("3", "a"), Tell("4", "b"));

        Assert.Equal(["f1", "a", "b"], Stamps(await ClaimAsync(limit: 2, files: 1)));
        Assert.Empty(await ClaimAsync(files: 0));
        Assert.Null(await Queue.NextDueAsync(new FreePlaces(Writes: 1, Files: 0), Ending));
        Assert.Equal(Clock.GetUtcNow(), await Queue.NextDueAsync(new FreePlaces(Writes: 0, Files: 1), Ending));
        Assert.Equal(["f2"], Stamps(await ClaimAsync(limit: 0, files: 1)));
    }

    [Fact]
    public async Task A_file_keeps_its_place_in_its_lane()
    {
        await JournalAsync(PutFile("1", "f1"), Tell("1", "a"));

        Assert.Empty(await ClaimAsync(files: 0));
        var file = Assert.Single(await ClaimAsync());
        Assert.Empty(await ClaimAsync());
        await SettleAsync(new Settlement(file.Id, EntryState.Done));
        Assert.Equal(["a"], Stamps(await ClaimAsync(files: 0)));
    }

    [Fact]
    public async Task Ids_ascend_also_after_the_newest_were_forgotten()
    {
        await JournalAsync(Tell("1", "a"));
        var before = (await EntryAsync("a")).Id;
        await Journal.DiscardAsync([before], Ending);
        await Journal.TidyAsync(Clock.GetUtcNow().AddDays(1), Ending);

        await JournalAsync(Tell("1", "b"));

        Assert.True((await EntryAsync("b")).Id > before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_to_it_it_behaves_like_a_plain_list(int seed)
    {
        var walk = new JournalWalk(Store, Clock, new Random(seed));
        for (var step = 0; step < 150; step++)
        {
            await walk.StepAsync(Ending);
        }

        Assert.True(walk.Claimed > 50, "The walk took too little to prove anything.");
    }
}

using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="ITextFeed"/> and <see cref="IDuplicateView"/> promise, and what the planner is told of candidates.</summary>
public abstract class DuplicateContract : StoreContract
{
    private long _read;

    [Fact]
    public async Task Open_tickets_whose_candidates_nobody_decided_about_are_found_the_latest_first()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10"), IssueState("11")],
            Tickets =
            [
                TicketState("filed", "10") with { RepId = "ana" },
                TicketState("plain") with { RepId = "ben", CreatedAt = Noon.AddHours(1) },
                TicketState("own", "11"),
                TicketState("joined", "10") with { Link = new("10", LinkOrigin.Joined, "Rita", Noon) },
                TicketState("decided"), TicketState("unlikely"), TicketState("without"), TicketState("closed", isOpen: false),
                TicketState("old") with { CreatedAt = Noon.AddTicks(-1) },
                TicketState("merged") with { IsMerged = true },
            ],
        }.Keep(
            [
                Offered("filed", "issue:10", 1), Offered("filed", "issue:11", 2), Offered("own", "issue:11", 1), Offered("unlikely", "issue:11", 1, 0.2),
                .. new[] { "plain", "joined", "decided", "closed", "old", "merged" }.Select(ticket => Offered(ticket, "issue:11", 1)),
                new Verdict("decided", "issue:11", 0.5, false, "Rita", Noon),
            ]));
        var query = new UndecidedQuery(Noon, 0.3, 10);

        Assert.Equal([("plain", "ENG-11"), ("filed", "ENG-11")], (await Store.Duplicates.UndecidedAsync(query, Ending)).Select(one => (one.TicketId, one.Key!)));
        Assert.Equal("filed", Assert.Single(await Store.Duplicates.UndecidedAsync(query with { RepId = "ana" }, Ending)).TicketId);
        Assert.Equal("plain", Assert.Single(await Store.Duplicates.UndecidedAsync(query with { Limit = 1 }, Ending)).TicketId);
    }

    [Fact]
    public async Task A_text_comes_once_with_the_group_of_its_ticket()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10"), Filing("6"), Filing("7", awaits: "6")] }.Keep(Text("5"), Text("6"), Text("7")));

        Assert.Equal(["ticket:5 in issue:10", "ticket:6 in ticket:6", "ticket:7 in ticket:6"], await ReadAsync());
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task The_same_text_again_is_no_news_and_another_one_is()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10")] }.Keep(Text("5")));
        await ReadAsync();

        await HoldAsync(new Plan().Keep(Text("5")));
        Assert.Empty(await ReadAsync());
        await HoldAsync(new Plan().Keep(Text("5") with { Body = "It was edited." }));
        Assert.Equal(["ticket:5 in issue:10"], await ReadAsync());
    }

    [Fact]
    public async Task A_text_follows_its_ticket_and_goes_with_it()
    {
        await HoldAsync(new Plan { Tickets = [Filing("5")] }.Keep(Text("5")));
        await ReadAsync();

        await HoldAsync(new Plan { Tickets = [TicketState("5", "10")] });
        Assert.Equal(["ticket:5 in issue:10"], await ReadAsync());
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10") with { Subject = "Renamed" }] });
        Assert.Empty(await ReadAsync());
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10") with { Status = TicketStatus.Deleted }] });
        Assert.Equal(["ticket:5 gone"], await ReadAsync());
        await HoldAsync(new Plan { Tickets = [TicketState("5", "11")] });
        Assert.Equal(["ticket:5 in issue:11"], await ReadAsync());
        await HoldAsync(new Plan { Tickets = [TicketState("5")] });
        Assert.Equal(["ticket:5 in ticket:5"], await ReadAsync());
        await HoldAsync(new Plan { Tickets = [TicketState("5") with { Status = TicketStatus.Solved, IsOpen = false }] });
        Assert.Equal(["ticket:5 gone"], await ReadAsync());
    }

    [Fact]
    public async Task What_says_nothing_any_more_is_gone_and_what_never_said_anything_is_not_there()
    {
        await HoldAsync(new Plan().Keep(IssueText("10"), IssueText("11") with { Title = string.Empty, Body = string.Empty }));
        Assert.Equal(["issue:10 in issue:10"], await ReadAsync());

        await HoldAsync(new Plan().Keep(IssueText("10") with { Title = string.Empty, Body = string.Empty }));
        Assert.Equal(["issue:10 gone"], await ReadAsync());
    }

    [Fact]
    public async Task Texts_of_issues_closed_long_ago_do_not_count_until_they_are_opened_again()
    {
        var closed = Card("10") with { ClosedAt = Noon.AddDays(-400) };
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10")] }.Keep(Text("5"), IssueText("10")).Keep(closed));
        Assert.Equal(["ticket:5 gone", "issue:10 gone"], await ReadAsync());

        await HoldAsync(new Plan().Keep(Card("10") with { UpdatedAt = Noon.AddDays(1) }));
        Assert.Equal(["issue:10 in issue:10", "ticket:5 in issue:10"], await ReadAsync());
    }

    [Fact]
    public async Task Texts_of_merged_issues_belong_to_the_master_until_they_are_taken_back()
    {
        var merge = new IssueMerge("11", MergeSource.Mark, null, Noon, null);
        await HoldAsync(new Plan { Issues = [IssueState("10"), IssueState("11"), IssueState("12")] }.Keep(IssueText("10"), IssueText("11")));
        await ReadAsync();

        await HoldAsync(new Plan { Issues = [IssueState("10") with { Merge = merge }] });
        Assert.Equal(["issue:10 in issue:11"], await ReadAsync());
        await HoldAsync(new Plan { Issues = [IssueState("11") with { Merge = merge with { IntoId = "12" } }] });
        Assert.Equal(["issue:11 in issue:12", "issue:10 in issue:12"], await ReadAsync());
        await HoldAsync(new Plan { Issues = [IssueState("10")] });
        Assert.Equal(["issue:10 in issue:10"], await ReadAsync());
    }

    [Fact]
    public async Task The_text_of_a_ticket_can_be_asked_for()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("5", "10")] }.Keep(Text("5")));

        Assert.Equal("Export fails", (await Store.Texts.FindAsync(Lane.OfTicket("5"), Ending))?.Title);
        Assert.Null(await Store.Texts.FindAsync(Lane.OfTicket("6"), Ending));
    }

    [Fact]
    public async Task Texts_of_issues_that_are_gone_do_not_count()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10") with { IsGone = true }] }.Keep(IssueText("10")));

        Assert.Equal(["issue:10 gone"], await ReadAsync());
    }

    [Fact]
    public async Task The_feed_comes_page_by_page_without_gaps()
    {
        await HoldAsync(new Plan().Keep([.. Enumerable.Range(1, 25).Select(id => IssueText($"{id}"))]));

        var pages = new List<int>();
        var after = 0L;
        for (var page = await Store.Texts.ReadAsync(after, 10, Noon, Ending); page.Length > 0; page = await Store.Texts.ReadAsync(after, 10, Noon, Ending))
        {
            pages.Add(page.Length);
            after = page[^1].Seq;
        }

        Assert.Equal([10, 10, 5], pages);
    }

    [Fact]
    public async Task Issues_without_a_card_or_with_an_older_one_are_unread()
    {
        await HoldAsync(new Plan().Keep(Card("1"), Card("2")));
        IssueGlimpse[] glimpses = [new(new("1", "ENG-1"), Noon), new(new("2", "ENG-2"), Noon.AddTicks(1)), new(new("3", "ENG-3"), Noon)];

        Assert.Equal(["2", "3"], (await Store.Duplicates.UnreadAsync(glimpses, Ending)).Select(glimpse => glimpse.Ref.Id));
    }

    [Fact]
    public async Task The_planner_hears_what_is_behind_the_candidates_of_a_change()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10")],
            Tickets = [Filing("5"), Filing("6", awaits: "5"), TicketState("8", "12"), TicketState("9")],
        }.Keep(Card("10"), Card("11")));
        await HoldAsync(new Plan { Issues = [IssueState("12")] });

        var known = (await KnownOfAsync(Searched("7", "issue:10", "issue:11", "ticket:5", "ticket:8", "ticket:9", "issue:99"))).All<KnownCandidate>();

        Assert.Equal(["10", "11", null, "12", null], known.Select(candidate => candidate.IssueId));
        Assert.Equal("9", known[4].Unfiled!.Id);
        Assert.Equal(("5", 1), (known[2].Leader!.Id, known[2].JoinedLately));
        Assert.Null(known[1].Issue);
        Assert.Equal([1, 2, 3, 4, 5], known.Select(candidate => candidate.Offer.Rank));
    }

    [Fact]
    public async Task What_is_behind_candidates_can_be_asked_for_a_ticket_that_is_not_held()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")] }.Keep(Card("11")).Keep(new Verdict("7", "issue:10", 0.4, false, "Rita", Noon)));
        Candidate[] found = [.. new[] { "issue:10", "issue:11", "issue:99" }.Select(group => new Candidate(group, "any", 0.5, ["export"], null))];

        var known = await Store.Duplicates.KnownAsync("7", found, Noon, Ending);
        var others = await Store.Duplicates.KnownAsync("8", found, Noon, Ending);

        Assert.Equal([("10", true), ("11", false)], known.Select(candidate => (candidate.IssueId, candidate.IsRejected)));
        Assert.All(others, candidate => Assert.False(candidate.IsRejected));
        Assert.Equal(["export"], known[0].Offer.Words);
    }

    [Fact]
    public async Task A_rejected_pair_stays_rejected_also_when_the_issue_was_filed_after_it()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10"), IssueState("12")],
            Tickets = [TicketState("5", "12")],
        }.Keep(new Verdict("7", "issue:10", 0.4, false, "Rita", Noon), new Verdict("7", "ticket:5", null, false, "Rita", Noon)));

        var known = await KnownOfAsync(Searched("7", "issue:10", "issue:12"));
        var others = await KnownOfAsync(Searched("8", "issue:10", "issue:12"));

        Assert.All(known.All<KnownCandidate>(), candidate => Assert.True(candidate.IsRejected));
        Assert.All(others.All<KnownCandidate>(), candidate => Assert.False(candidate.IsRejected));
    }

    [Fact]
    public async Task How_many_joined_by_themselves_within_the_hour_is_counted()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10")],
            Tickets = [Alone("1", Noon.AddMinutes(-59)), Alone("2", Noon.AddMinutes(-61)), TicketState("3", "10", Noon)],
        });

        Assert.Equal(1, Assert.Single((await KnownOfAsync(Searched("7", "issue:10"))).All<KnownCandidate>()).JoinedLately);
    }

    [Fact]
    public async Task Offers_are_known_when_the_issue_is_filed_and_shown_with_their_keys()
    {
        Offer offer = new("7", "issue:10", 0.7, 1, ["export", "fails"], null, Noon), weaker = new("7", "ticket:5", 0.5, 2, [], "same words", Noon);
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [Filing("5"), Filing("7")] }.Keep(offer, weaker));

        var known = await KnownOfAsync(new IssueFiled("7", new("20", "ENG-20"), new("ENG", "Bug", "x", Core.Text.RichText.Empty), Noon, "c"));
        var shown = await Store.Duplicates.OffersAsync("7", Ending);

        Assert.Equal(["10", null], known.All<KnownCandidate>().Select(candidate => candidate.IssueId));
        Assert.Equal(["ENG-10", null], shown.Select(found => found.Key));
        Assert.Equal(offer.Words, shown[0].Offer.Words);
        Assert.Equal(weaker.NearVerbatim, shown[1].Offer.NearVerbatim);
    }

    [Fact]
    public async Task Those_that_wait_are_known_when_the_issue_is_filed_or_refused()
    {
        await HoldAsync(new Plan { Tickets = [Filing("5"), Filing("7", "5", Noon.AddMinutes(1)), Filing("6", "5", Noon), Filing("8", "9")] });

        var filed = await KnownOfAsync(new IssueFiled("5", new("20", "ENG-20"), new("ENG", "Bug", "x", Core.Text.RichText.Empty), Noon, "c"));
        var refused = await KnownOfAsync(new FilingRefused("5", "No.", Noon, "c"));

        Assert.Equal(["6", "7"], filed.Waiting.Select(ticket => ticket.Id));
        Assert.Equal(["6", "7"], refused.Waiting.Select(ticket => ticket.Id));
    }

    [Fact]
    public async Task A_refused_filing_is_remembered()
    {
        await HoldAsync(new Plan { Tickets = [Filing("5") with { Link = Filing("5").Link! with { IsRefused = true } }] });

        Assert.True((await Store.View.FindTicketAsync("5", Ending))!.Link!.IsRefused);
    }

    [Fact]
    public async Task Of_decisions_about_the_same_two_the_last_holds()
    {
        var before = await Store.Duplicates.VerdictsVersionAsync(Ending);
        Verdict first = new("7", "issue:10", 0.4, false, "Rita", Noon), last = first with { IsDuplicate = true, At = Noon.AddHours(1) };
        await HoldAsync(new Plan().Keep(first));
        var between = await Store.Duplicates.VerdictsVersionAsync(Ending);
        await HoldAsync(new Plan().Keep(last));

        Assert.Equal([last], await Store.Duplicates.VerdictsAsync(Ending));
        Assert.Distinct([before, between, await Store.Duplicates.VerdictsVersionAsync(Ending)]);
    }

    [Fact]
    public async Task Decisions_about_an_issue_to_come_are_given_as_that_issue()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("5", "12")] }.Keep(new Verdict("7", "ticket:5", null, false, "Rita", Noon)));

        Assert.Equal("issue:12", Assert.Single(await Store.Duplicates.VerdictsAsync(Ending)).Group);
    }

    [Fact]
    public async Task The_survey_goes_on_where_it_was_and_begins_anew_after_its_end()
    {
        Assert.Null(await Cursors.ReadSurveyAsync(Ending));
        await Cursors.SaveSurveyAsync("page 2", Ending);
        Assert.Equal("page 2", await Cursors.ReadSurveyAsync(Ending));
        await Cursors.SaveSurveyAsync(null, Ending);
        Assert.Null(await Cursors.ReadSurveyAsync(Ending));
    }

    private static Offer Offered(string ticketId, string group, int rank, double score = 0.5) => new(ticketId, group, score, rank, ["export"], null, Noon);

    private static ReportText Text(string ticketId) => new(Lane.OfTicket(ticketId), "Export fails", "Nothing happens.", "ENG", null, Noon);

    private static ReportText IssueText(string id) => new(Lane.OfIssue(id), "Export fails", "Nothing happens.", "ENG", null, Noon);

    private static IssueCard Card(string id) => IssueCard.Of(Issue(id), null);

    private static TicketState Filing(string id, string? awaits = null, DateTimeOffset? since = null) =>
        TicketState(id) with { Link = new(null, LinkOrigin.Rule, null, since ?? Noon) { Awaits = awaits } };

    private static TicketState Alone(string id, DateTimeOffset since) =>
        TicketState(id) with { Link = new("10", LinkOrigin.Duplicate, "same words", since) };

    private static TicketSeen Searched(string ticketId, params string[] groups) =>
        Seen(ticketId) with { Found = Facts.None.With(new FoundCandidates([.. groups.Select(group => new Candidate(group, "ticket:1", 0.8, ["export"], null))])) };

    private async Task<List<string>> ReadAsync()
    {
        var texts = await Store.Texts.ReadAsync(_read, 100, Noon.AddDays(-365), Ending);
        _read = texts.IsEmpty ? _read : texts[^1].Seq;
        return [.. texts.Select(text => text.Report is null ? $"{text.Of} gone" : $"{text.Report.Id} in {text.Group}")];
    }
}

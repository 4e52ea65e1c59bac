using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Journeys;
using Xunit;
using JiraStandIn = BugBridge.Sandbox.Jira.JiraStandIn;

namespace BugBridge.Tests.Contracts;

/// <summary>
/// What the bridge relies on, whichever Jira it works with, before the sandbox's stand-in, which must have nothing to object to in the end. A
/// test class of each kind of Jira derives from this and says which stand-in and which settings it is.
/// </summary>
public abstract class TrackerContract : IAsyncLifetime
{
    private readonly JourneyClock _clock = new(speed: 20);
    private SandboxServer _sandbox = null!;
    private CallBudget _budget = null!;
    private JiraIssueTracker _tracker = null!;
    private int _stamps;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How the stand-in behaves.</summary>
    protected abstract JiraOptions Options { get; }

    /// <summary>What the connector needs to know of it.</summary>
    protected abstract JiraSettings Settings(JiraOptions options);

    private protected JiraStandIn Jira => _sandbox.Jira;

    private protected JiraIssueTracker Tracker => _tracker;

    private protected SandboxServer Sandbox => _sandbox;

    private protected JourneyClock Clock => _clock;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _clock, Jira = Options }, Token);
        _sandbox.Jira.AddEngineer("Emil Engineer");
        _sandbox.Jira.AddComponent("ENG", "Printing");
        _budget = new CallBudget(60_000, _clock);
        _tracker = Connect(settings => { });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _tracker.Dispose();
        await _budget.DisposeAsync();
        await _sandbox.DisposeAsync();
        Assert.Empty(_sandbox.Findings.All);
    }

    /// <summary>A further connector to the same stand-in.</summary>
    private protected JiraIssueTracker Connect(Action<JiraSettings> configure)
    {
        var settings = Settings(Options);
        settings.BaseUrl = _sandbox.JiraUrl.AbsoluteUri;
        (settings.Token, settings.SearchLag, settings.TimeoutSeconds) = (settings.UsesOAuth ? string.Empty : Options.Token, TimeSpan.Zero, 300);
        (settings.ApiUrl, settings.TokenUrl) = (settings.BaseUrl, settings.Kind == JiraKind.Cloud ? settings.BaseUrl + "oauth/token" : null);
        settings.Projects.Add("ENG");
        configure(settings);
        return JiraIssueTracker.Create(settings, _budget, _clock);
    }

    [Fact]
    public async Task A_filed_issue_is_read_as_it_was_written_and_found_by_its_stamp()
    {
        var before = _clock.GetUtcNow();
        var text = RichText.Of(
            Paragraph.Of(new TextRun("Use "), new TextRun("version 2", TextMarks.Strong), new TextRun(", see "), Link.To("https://example.com/a?b=1", "the page")),
            new BlockList(Numbered: true, [new ListItem([Paragraph.Of(new TextRun("one"))])]),
            new CodeBlock("if (a < b)\n    return;"),
            new Quote([Paragraph.Of(new TextRun("It crashes 😀."))]));

        var filed = await _tracker.FileAsync(
            new NewIssue("ENG", "Bug", "Export crashes", text) { Components = ["Printing"], Labels = ["from-support"], Priority = "High" }, "stamp-1", Token);

        var issue = Assert.IsType<Issue>(await _tracker.ReadAsync(filed.Key, Token));
        Assert.Equal((filed, "Export crashes", "stamp-1", "High"), (issue.Ref, issue.Summary, issue.Stamp, issue.Priority));
        Assert.Equal(text, issue.Description);
        Assert.Equal(["Printing"], issue.Components);
        Assert.Equal(["bugbridge", "from-support"], issue.Labels.Order(StringComparer.Ordinal));
        var found = await _tracker.FindFiledAsync("stamp-1", before, Token);
        Assert.Equal((filed.Id, filed.Key), (found.Id, found.Key));
        Assert.False((await _tracker.FindFiledAsync("stamp-2", before, Token)).IsFound);
    }

    [Fact]
    public async Task A_comment_carries_its_stamp_and_is_found_by_it_and_others_have_none()
    {
        var issue = await FileAsync();

        var id = await _tracker.CommentAsync(issue.Id, RichText.FromPlain("from BugBridge"), "stamp-c", null, Token);
        _sandbox.Jira.Comment(issue.Key, "by a person", by: _sandbox.Jira.Bridge);

        var comments = (await ReadAsync(issue)).Comments;
        Assert.Equal(["stamp-c", null], comments.Select(comment => comment.Stamp));
        Assert.Equal(id, (await _tracker.FindCommentAsync(issue.Id, "stamp-c", Token)).Id);
        Assert.Same(StampLookup.Absent, await _tracker.FindCommentAsync(issue.Id, "stamp-d", Token));
    }

    [Fact]
    public async Task A_folded_comment_is_taken_and_read_with_its_title_in_front()
    {
        var issue = await FileAsync();
        var said = Paragraph.Of(Link.To("https://desk.example/tickets/7", "Ticket 7"), new TextRun(": {panel} & <b>"));
        var words = new Quote([Paragraph.Of(new TextRun("It {quote} crashes | always."))]);

        await _tracker.CommentAsync(issue.Id, RichText.Of(new Fold("Also reported in one more ticket", [said, words, new Fold("Inner", [said])])), "stamp-f", null, Token);

        var body = Assert.Single((await ReadAsync(issue)).Comments).Body;
        Assert.Equal("Also reported in one more ticket", PlainText.Of(RichText.Of(body.Blocks[0])));
        Assert.Equal([said, words], body.Blocks[1..3]);
        Assert.Equal("Inner", PlainText.Of(RichText.Of(body.Blocks[3])));
    }

    [Fact]
    public async Task What_can_be_chosen_of_new_issues_is_known_and_kept_for_ten_minutes()
    {
        var severity = _sandbox.Jira.AddField("Severity", "option", "High", "Low");
        _sandbox.Jira.RequireField(severity);
        var before = await _tracker.ChoicesAsync("ENG", "Bug", isAnew: false, Token);
        _sandbox.Jira.RemoveComponent("ENG", "Printing");
        _sandbox.Jira.SetPriorities("ENG", "High");

        var kept = await _tracker.ChoicesAsync("ENG", "bug", isAnew: false, Token);
        var anew = await _tracker.ChoicesAsync("ENG", "Bug", isAnew: true, Token);
        _sandbox.Jira.AddComponent("ENG", "Kits");
        _clock.Skip(TimeSpan.FromMinutes(11));
        var later = await _tracker.ChoicesAsync("ENG", "Bug", isAnew: false, Token);

        Assert.Equal(["High", "Low"], before.Of("Severity")!.Values);
        Assert.Equal((severity, true), (before.Of("severity")!.Id, before.Of(severity)!.IsRequired));
        Assert.True(before.Allow("components", "Printing") && kept.Allow("components", "Printing"));
        Assert.False(anew.Allow("components", "Printing"));
        Assert.Equal(["High"], anew.Of("priority")!.Values);
        Assert.Equal(["Kits"], later.Of("components")!.Values);
        Assert.Empty((await _tracker.ChoicesAsync("ENG", "No such type", isAnew: false, Token)).Fields);
        Assert.Equal(RemoteFailureKind.Gone, (await Assert.ThrowsAsync<RemoteException>(() => _tracker.ChoicesAsync("NONE", "Bug", isAnew: false, Token))).Kind);
    }

    [Fact]
    public async Task An_issue_without_a_required_field_or_with_what_the_project_lost_is_refused()
    {
        var severity = _sandbox.Jira.AddField("Severity", "option", "High", "Low");
        _sandbox.Jira.RequireField(severity);
        _sandbox.Jira.SetPriorities("ENG", "High");
        var bug = new NewIssue("ENG", "Bug", "A bug", RichText.FromPlain("It broke."));
        var fields = System.Collections.Immutable.ImmutableSortedDictionary<string, FieldValue>.Empty.Add("Severity", "High");

        foreach (var wrong in new[] { bug, bug with { Fields = fields, Components = ["Gone"] }, bug with { Fields = fields, Priority = "Low" }, bug with { Fields = fields.SetItem("Severity", "Huge") } })
        {
            Assert.Equal(RemoteFailureKind.Refused, (await Assert.ThrowsAsync<RemoteException>(() => _tracker.FileAsync(wrong, "stamp-w", Token))).Kind);
        }

        Assert.NotNull(await _tracker.FileAsync(bug with { Fields = fields, Components = ["Printing"], Priority = "High" }, "stamp-r", Token));
    }

    [Fact]
    public async Task A_comment_that_is_put_right_keeps_its_stamp_its_mark_and_its_readers()
    {
        var issue = await FileAsync();
        var id = await _tracker.CommentAsync(issue.Id, RichText.FromPlain("since Monday"), "stamp-c", null, Token);
        _sandbox.Jira.LimitComment(issue.Key, long.Parse(id, System.Globalization.CultureInfo.InvariantCulture), "Developers");

        await _tracker.EditCommentAsync(issue.Id, id, RichText.FromPlain("since Friday"), null, Token);
        await _tracker.EditCommentAsync(issue.Id, id, RichText.FromPlain("since Friday"), null, Token);

        var comment = Assert.Single((await ReadAsync(issue)).Comments);
        Assert.Equal(("since Friday", "stamp-c", CommentVisibility.Limited), (PlainText.Of(comment.Body), comment.Stamp, comment.Visibility));
        Assert.True(Assert.Single(_sandbox.Jira.Issue(issue.Key).Comments).IsInternal);
        var gone = await Assert.ThrowsAsync<RemoteException>(() => _tracker.EditCommentAsync(issue.Id, "999999", RichText.FromPlain("x"), null, Token));
        Assert.Equal(RemoteFailureKind.Gone, gone.Kind);
    }

    [Fact]
    public async Task Comments_say_who_may_read_them()
    {
        _sandbox.Jira.AddProject("HELP", "Help", "service_desk");
        var issue = (await _tracker.ReadAsync(_sandbox.Jira.FileIssue("HELP", "Printer"), Token))!.Ref;
        _sandbox.Jira.Comment(issue.Key, "for all");
        _sandbox.Jira.Comment(issue.Key, "for developers", role: "Developers");
        _sandbox.Jira.Comment(issue.Key, "for a group", group: "jira-users");
        _sandbox.Jira.Comment(issue.Key, "for the service team", isInternal: true);

        Assert.Equal(
            [CommentVisibility.Everyone, CommentVisibility.Limited, CommentVisibility.Limited, CommentVisibility.Internal],
            (await ReadAsync(issue)).Comments.Select(comment => comment.Visibility));
    }

    [Theory]
    [InlineData("ENG", 1)]
    [InlineData("ENG", 2)]
    [InlineData("HELP", 3)]
    [InlineData("HELP", 4)]
    public async Task Whichever_read_comes_first_says_the_same_of_who_may_read_a_comment(string project, int seed)
    {
        var random = new Random(seed);
        _sandbox.Jira.AddProject("HELP", "Help", "service_desk");
        var (key, other) = (_sandbox.Jira.FileIssue(project, "Printer"), await FileAsync());
        var issue = (await _tracker.ReadAsync(key, Token))!.Ref;
        var expected = new List<CommentVisibility>();
        for (var step = 0; step < 4; step++)
        {
            var kind = random.Next(3);
            var role = kind == 1 ? "Developers" : null;
            var id = _sandbox.Jira.Comment(key, $"comment {step}", role: role, isInternal: kind == 2);
            expected.Add(kind switch { 1 => CommentVisibility.Limited, 2 => CommentVisibility.Internal, _ => CommentVisibility.Everyone });
            await AllSayAsync(issue, other, expected, random);
            if (random.Next(2) == 0)
            {
                _sandbox.Jira.LimitComment(key, id, "Developers");
                expected[^1] = CommentVisibility.Limited;
                await AllSayAsync(issue, other, expected, random);
            }
        }
    }

    [Fact]
    public async Task Fields_and_labels_are_set_beside_those_that_are_there()
    {
        var issue = await FileAsync();
        _sandbox.Jira.Label(issue.Key, "theirs", "old");

        await _tracker.EditAsync(
            issue.Key,
            new IssueEdit
            {
                AddLabels = ["new"],
                RemoveLabels = ["old"],
                Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("Bridge customers", "3"),
            },
            Token);

        Assert.Equal(["bugbridge", "new", "theirs"], (await ReadAsync(issue)).Labels.Order(StringComparer.Ordinal));
        Assert.Equal(3, _sandbox.Jira.Issue(issue.Key).Fields[_sandbox.Jira.CustomersField].GetInt32());
    }

    [Fact]
    public async Task A_remote_link_stands_once_however_often_it_is_put_and_can_be_dropped_twice()
    {
        var issue = await FileAsync();
        for (var time = 0; time < 2; time++)
        {
            await _tracker.PutRemoteLinkAsync(issue.Id, new RemoteLink("bugbridge:ticket:7", "https://desk.example/7", "Ticket 7"), Token);
        }

        Assert.Equal("bugbridge:ticket:7", Assert.Single(_sandbox.Jira.Issue(issue.Key).RemoteLinks).GlobalId);
        for (var time = 0; time < 2; time++)
        {
            await _tracker.DeleteRemoteLinkAsync(issue.Id, "bugbridge:ticket:7", Token);
        }

        Assert.Empty(_sandbox.Jira.Issue(issue.Key).RemoteLinks);
    }

    [Fact]
    public async Task Issues_are_linked_once_in_the_direction_that_was_asked_for()
    {
        var (one, other) = (await FileAsync(), await FileAsync());

        await _tracker.LinkIssuesAsync(one.Key, other.Key, "Duplicate", Token);
        await _tracker.LinkIssuesAsync(one.Key, other.Key, "Duplicate", Token);

        var link = Assert.Single(_sandbox.Jira.Links);
        Assert.Equal((one.Id, other.Id), ($"{link.InwardId}", $"{link.OutwardId}"));
    }

    [Fact]
    public async Task An_issue_is_moved_to_a_status_with_a_resolution_and_left_where_it_is_already()
    {
        var issue = await FileAsync();

        await _tracker.TransitionAsync(issue.Key, "Done", "Fixed", Token);
        _sandbox.Jira.Calls.Reset();
        await _tracker.TransitionAsync(issue.Key, "done", "Fixed", Token);

        Assert.Equal(("Done", "Fixed"), ((await ReadAsync(issue)).Status, (await ReadAsync(issue)).Resolution));
        Assert.Equal(0, _sandbox.Jira.Calls.Writes);
    }

    [Fact]
    public async Task Links_are_read_from_both_ends_and_taken_away_in_one_direction_alone()
    {
        var (one, other) = (await FileAsync(), await FileAsync());
        await _tracker.LinkIssuesAsync(one.Id, other.Key, "Duplicate", Token);
        _sandbox.Jira.Link(other.Key, one.Key, "Duplicate");

        Assert.Equal([new IssueTie("Duplicate", true, other), new IssueTie("Duplicate", false, other)], (await ReadAsync(one)).Ties);
        for (var time = 0; time < 2; time++)
        {
            await _tracker.UnlinkIssuesAsync(one.Id, other.Id, "Duplicate", Token);
        }

        Assert.Equal([new IssueTie("Duplicate", false, other)], (await ReadAsync(one)).Ties);
        Assert.Equal([new IssueTie("Duplicate", true, one)], (await ReadAsync(other)).Ties);
    }

    [Fact]
    public async Task What_the_bridge_does_is_no_touch_and_what_people_do_is()
    {
        var (issue, other) = (await FileAsync(), await FileAsync());
        await _tracker.EditAsync(issue.Id, Set("Bridge score", "3"), Token);
        await _tracker.LinkIssuesAsync(issue.Id, other.Id, "Duplicate", Token);
        await _tracker.CommentAsync(issue.Id, RichText.FromPlain("from BugBridge"), "stamp-t", null, Token);
        await _tracker.PutRemoteLinkAsync(issue.Id, new RemoteLink("bugbridge:ticket:7", "https://desk.example/7", "Ticket 7"), Token);
        await _tracker.TransitionAsync(issue.Id, "Done", "Duplicate", Token);
        Assert.Empty(await _tracker.TouchesAsync(issue.Id, Token));

        _sandbox.Jira.SetPriority(issue.Key, "High");
        _sandbox.Jira.Comment(issue.Key, "by a person", by: _sandbox.Jira.Bridge);
        _sandbox.Jira.Unlink(issue.Key, other.Key, "Duplicate");

        Assert.Equal(
            [("comment", "BugBridge"), ("issuelinks", "Emil Engineer"), ("priority", "Emil Engineer")],
            (await _tracker.TouchesAsync(issue.Key, Token)).Select(touch => (touch.Field, touch.By)).OrderBy(touch => touch.Field, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_text_and_priority_are_set_and_cleared()
    {
        var issue = await FileAsync();
        await _tracker.EditAsync(issue.Id, Set("Bridge score", "3.5", "Bridge tickets", "12", "Bridge reported by", "Acme\nBeta\n\nSince May", "priority", "Highest"), Token);

        var held = _sandbox.Jira.Issue(issue.Key);
        Assert.Equal((3.5m, 12m, "Highest"), (held.Fields[_sandbox.Jira.ScoreField].GetDecimal(), held.Fields[_sandbox.Jira.TicketsField].GetDecimal(), held.Priority));
        Assert.Equal("Acme\nBeta\n\nSince May", Adf.PlainText(held.Fields[_sandbox.Jira.ReportedByField]).Replace("Beta\nSince", "Beta\n\nSince", StringComparison.Ordinal));
        await _tracker.EditAsync(issue.Id, Set("Bridge score", "", "Bridge tickets", "", "Bridge reported by", ""), Token);

        Assert.Empty(_sandbox.Jira.Issue(issue.Key).Fields);
        Assert.Equal("Highest", (await ReadAsync(issue)).Priority);
    }

    [Fact]
    public async Task All_that_is_open_or_was_closed_lately_is_listed()
    {
        var (open, closed) = (await FileAsync(), await FileAsync());
        _sandbox.Jira.SetStatus(closed.Key, "Done", "Fixed");
        _sandbox.Jira.AddProject("OPS", "Operations");
        _sandbox.Jira.FileIssue("OPS", "Nobody watches this");

        Assert.Equal([open, closed], await ListAsync(closedWithinDays: 30));
        Assert.Equal([open], await ListAsync(closedWithinDays: 0));
    }

    [Fact]
    public async Task A_security_level_and_the_order_of_priorities_are_read()
    {
        var issue = await FileAsync();
        Assert.False((await ReadAsync(issue)).IsRestricted);

        _sandbox.Jira.SetSecurityLevel(issue.Key, "Security team");

        Assert.True((await ReadAsync(issue)).IsRestricted);
        Assert.Equal(["Lowest", "Low", "Medium", "High", "Highest"], await _tracker.PrioritiesAsync(Token));
    }

    [Fact]
    public async Task What_ranking_and_merging_need_is_there_for_a_check()
    {
        var setup = new IssueSetup([new FilingTarget("Filing:Project", "ENG", "Bug", ["Printing"], "High")], [])
        {
            LinkTypes = [new IssueSetting("a", "Duplicate")],
            Resolutions = [new IssueSetting("b", "Duplicate")],
            ClosedStatuses = [new IssueSetting("c", "Done")],
            Priorities = [new IssueSetting("d", "Highest")],
            NumberFields = [.. new[] { "Bridge tickets", "Bridge customers", "Bridge revenue", "Bridge score" }.Select(name => new IssueSetting("e", name))],
            TextFields = [new IssueSetting("f", "Bridge reported by")],
        };

        Assert.Empty(await _tracker.ProbeAsync(setup, Token));
    }

    [Fact]
    public async Task A_poll_brings_what_changed_and_costs_one_call()
    {
        var cursor = (await _tracker.PollAsync(null, Token)).Cursor;
        var issue = await FileAsync();
        _sandbox.Jira.Calls.Reset();

        var page = await _tracker.PollAsync(cursor, Token);

        Assert.Contains(page.Issues, glimpse => glimpse.Ref == issue);
        Assert.False(page.HasMore);
        Assert.Equal(1, _sandbox.Jira.Calls.Total);
    }

    [Fact]
    public async Task A_labelled_issue_is_polled_in_every_project()
    {
        _sandbox.Jira.AddProject("APP", "Mobile app");
        var issue = await FileAsync();
        var cursor = (await _tracker.PollAsync(null, Token)).Cursor;

        var key = _sandbox.Jira.Move(issue.Key, "APP");

        Assert.Contains((await _tracker.PollAsync(cursor, Token)).Issues, glimpse => glimpse.Ref == new IssueRef(issue.Id, key));
        Assert.Equal(key, (await ReadAsync(issue)).Ref.Key);
    }

    [Fact]
    public async Task Many_are_read_at_once_and_missing_ones_left_out()
    {
        var issues = new List<IssueRef>();
        for (var count = 0; count < 120; count++)
        {
            issues.Add(await FileAsync());
        }

        _sandbox.Jira.Delete(issues[7].Key);
        var read = await _tracker.ReadManyAsync([.. issues.Select(issue => issue.Id), "999999"], Token);

        Assert.Equal(issues.Where((_, at) => at != 7).Select(issue => issue.Id).Order(StringComparer.Ordinal), read.Select(issue => issue.Ref.Id).Order(StringComparer.Ordinal));
        Assert.Null(await _tracker.ReadAsync(issues[7].Id, Token));
    }

    [Fact]
    public async Task Three_thousand_comments_are_read_in_their_order()
    {
        var issue = await FileAsync();
        for (var number = 0; number < 3000; number++)
        {
            _sandbox.Jira.Comment(issue.Key, $"comment {number}");
        }

        Assert.Equal(Enumerable.Range(0, 3000).Select(number => $"comment {number}"), (await ReadAsync(issue)).Comments.Select(comment => comment.Body.ToString()));
    }

    [Fact]
    public async Task A_deleted_issue_takes_no_writes_and_says_that_it_is_gone()
    {
        var issue = await FileAsync();
        _sandbox.Jira.Delete(issue.Key);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => _tracker.CommentAsync(issue.Id, RichText.FromPlain("too late"), "s", null, Token));

        Assert.Equal(RemoteFailureKind.Gone, failure.Kind);
    }

    [Fact]
    public async Task Everything_that_people_write_is_read_as_they_see_it_and_what_the_bridge_writes_as_it_was()
    {
        var issue = await FileAsync();
        var text = RichText.Of(
            new Heading(2, [new TextRun("Steps {code} *1*")]),
            new BlockList(Numbered: false, [new ListItem([Paragraph.Of(new TextRun("open "), new TextRun("C:\\temp", TextMarks.Code)), new BlockList(Numbered: true, [new ListItem([Paragraph.Of(new TextRun("then"))])])])]),
            new Table([new TableRow([new TableCell(true, [Paragraph.Of(new TextRun("a|b"))])]), new TableRow([new TableCell(false, [Paragraph.Of(new TextRun("[~ann] !x.png!"))])])]),
            new Rule(),
            Paragraph.Of(new TextRun("<b>&amp; 100% @all"), new LineBreak(), new TextRun("{quote}")));

        var id = await _tracker.CommentAsync(issue.Id, text, "stamp-w", null, Token);

        Assert.Equal(text, Assert.Single((await ReadAsync(issue)).Comments, comment => comment.Id == id).Body);
    }

    [Fact]
    public async Task A_comment_of_the_bridge_gets_another_text_and_keeps_its_stamp_and_its_readers()
    {
        var issue = await FileAsync();
        var id = await _tracker.CommentAsync(issue.Id, RichText.FromPlain("as it was"), "stamp-e", null, Token);
        _sandbox.Jira.LimitComment(issue.Key, long.Parse(id, CultureInfo.InvariantCulture), "Developers");

        for (var time = 0; time < 2; time++)
        {
            await _tracker.EditCommentAsync(issue.Id, id, RichText.FromPlain("as it is {now}"), null, Token);
        }

        var comment = Assert.Single((await ReadAsync(issue)).Comments);
        Assert.Equal(("as it is {now}", "stamp-e", CommentVisibility.Limited), (comment.Body.ToString(), comment.Stamp, comment.Visibility));
        Assert.True(Assert.Single(_sandbox.Jira.Issue(issue.Key).Comments).IsInternal);
        _sandbox.Jira.DeleteComment(issue.Key, long.Parse(id, CultureInfo.InvariantCulture));
        var failure = await Assert.ThrowsAsync<RemoteException>(() => _tracker.EditCommentAsync(issue.Id, id, RichText.FromPlain("too late"), null, Token));
        Assert.Equal(RemoteFailureKind.Gone, failure.Kind);
    }

    [Fact]
    public async Task Summary_and_description_are_replaced()
    {
        var issue = await FileAsync();

        await _tracker.EditAsync(issue.Id, new IssueEdit { Summary = "Another summary", Description = RichText.FromPlain("[removed] *all*") }, Token);

        var read = await ReadAsync(issue);
        Assert.Equal(("Another summary", "[removed] *all*"), (read.Summary, read.Description.ToString()));
    }

    [Fact]
    public async Task A_file_is_put_found_opened_named_by_a_comment_and_deleted()
    {
        var issue = await FileAsync();
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        await using var sent = new FileContent("ticket-7 shot (1) ö.png", "image/png", bytes.Length, new MemoryStream(bytes));

        var id = await _tracker.AttachAsync(issue.Id, sent, Token);
        _sandbox.Jira.Comment(issue.Key, Options.Edition == JiraEdition.DataCenter ? "See !ticket-7 shot (1) ö.png|thumbnail!" : "See ticket-7 shot (1) ö.png.");

        var read = await ReadAsync(issue);
        var file = Assert.Single(read.Files);
        Assert.Equal((id, "ticket-7 shot (1) ö.png", "image/png", 300_000L, true), (file.Id, file.FileName, file.ContentType, file.Size, file.IsByBridge));
        Assert.Equal([id], Assert.Single(read.Comments).FileIds);
        Assert.Equal(id, (await _tracker.FindFileAsync(issue.Id, file.FileName, Token)).Id);
        Assert.False((await _tracker.FindFileAsync(issue.Id, "other.png", Token)).IsFound);
        await using (var opened = await _tracker.OpenFileAsync(issue.Id, file, Token))
        {
            using var content = new MemoryStream();
            await opened!.Content.CopyToAsync(content, Token);
            Assert.Equal(bytes, content.ToArray());
        }

        for (var time = 0; time < 2; time++)
        {
            await _tracker.DeleteFileAsync(id, Token);
        }

        Assert.Empty((await ReadAsync(issue)).Files);
        Assert.Null(await _tracker.OpenFileAsync(issue.Id, file, Token));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_says_where_it_goes_on()
    {
        var issue = await FileAsync();

        await _tracker.CommentAsync(issue.Id, RichText.FromPlain(string.Join('\n', Enumerable.Repeat("*a* line {of} text", 4000))), "stamp-l", "https://desk.example/7", Token);

        var said = Assert.Single((await ReadAsync(issue)).Comments).Body.ToString();
        Assert.StartsWith("*a* line {of} text", said, StringComparison.Ordinal);
        Assert.Contains("https://desk.example/7", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_whose_filing_was_answered_by_nothing_is_found_by_its_stamp_and_by_no_other()
    {
        _sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Verb = "POST", Path = "/issue", Times = 1 });
        var before = _clock.GetUtcNow();

        var failure = await Assert.ThrowsAsync<RemoteException>(FileAsync);

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
        Assert.Equal(Assert.Single(_sandbox.Jira.Issues).Key, (await _tracker.FindFiledAsync("stamp-of-1", before, Token)).Key);
        Assert.False((await _tracker.FindFiledAsync("stamp-of-2", before, Token)).IsFound);
    }

    [Fact]
    public async Task A_comment_that_was_answered_by_nothing_is_found_by_its_stamp()
    {
        var issue = await FileAsync();
        _sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Verb = "POST", Path = "/comment", Times = 1 });

        await Assert.ThrowsAsync<RemoteException>(() => _tracker.CommentAsync(issue.Id, RichText.FromPlain("once"), "stamp-o", null, Token));

        Assert.True((await _tracker.FindCommentAsync(issue.Id, "stamp-o", Token)).IsFound);
    }

    [Fact]
    public async Task Wrong_credentials_say_so_and_are_never_taken_for_an_empty_Jira()
    {
        var issue = await FileAsync();
        var secret = string.Empty;
        using var stranger = Connect(settings =>
        {
            (settings.Token, settings.ClientSecret) = settings.UsesOAuth ? (string.Empty, "another-secret") : ("another-token", string.Empty);
            secret = settings.UsesOAuth ? "Jira:ClientSecret" : "Jira:Token";
        });

        foreach (var call in new Func<Task>[] { () => stranger.ReadAsync(issue.Id, Token), () => stranger.ReadManyAsync([issue.Id], Token), () => stranger.ListAsync(null, 0, Token) })
        {
            var failure = await Assert.ThrowsAsync<RemoteException>(call);
            Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
            Assert.Contains(secret, failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(secret, Assert.Single(await stranger.ProbeAsync(new IssueSetup([], []), Token)).Path);
    }

    [Theory]
    [InlineData(EstimateSource.DueDate, null)]
    [InlineData(EstimateSource.FixVersion, "7.1")]
    [InlineData(EstimateSource.Sprint, "May, part 2")]
    [InlineData(EstimateSource.Field, null)]
    public async Task An_estimate_is_read_from_each_source(EstimateSource source, string? detail)
    {
        using var tracker = Connect(settings => (settings.EstimateSources, settings.EstimateField) = ([source], source == EstimateSource.Field ? "Target date" : null));
        var (issue, day) = (await FileAsync(), new DateOnly(2026, 12, 5));
        _sandbox.Jira.SetDueDate(issue.Key, day);
        _sandbox.Jira.SetFixVersions(issue.Key, _sandbox.Jira.AddVersion("ENG", "7.1", day));
        _sandbox.Jira.SetSprint(issue.Key, _sandbox.Jira.AddSprint("May, part 2", new DateTimeOffset(day, new TimeOnly(16, 0), TimeSpan.Zero)));
        _sandbox.Jira.SetField(issue.Key, _sandbox.Jira.TargetField, "2026-12-05");

        Assert.Equal(new Estimate(day, source, detail), (await tracker.ReadAsync(issue.Id, Token))!.Estimate);
    }

    [Fact]
    public async Task More_changes_than_a_page_holds_are_all_polled()
    {
        var cursor = (await _tracker.PollAsync(null, Token)).Cursor;
        var keys = Enumerable.Range(0, 1200).Select(number => _sandbox.Jira.FileIssue("ENG", $"Bug {number}")).ToHashSet(StringComparer.Ordinal);
        var first = await _tracker.PollAsync(cursor, Token);
        Assert.True(first.HasMore);

        // While the pages are read, some of those on the first one are changed again.
        first.Issues.Take(300).ToList().ForEach(glimpse => _sandbox.Jira.SetSummary(glimpse.Ref.Key, "changed"));
        var polled = first.Issues.Select(glimpse => glimpse.Ref.Key).ToList();
        for (var page = first; page.HasMore;)
        {
            page = await _tracker.PollAsync(page.Cursor, Token);
            polled.AddRange(page.Issues.Select(glimpse => glimpse.Ref.Key));
        }

        Assert.Superset(keys, polled.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Each read, in any order, by a connector that has read before and by one that has not.</summary>
    private async Task AllSayAsync(IssueRef issue, IssueRef other, List<CommentVisibility> expected, Random random)
    {
        using var stranger = Connect(settings => { });
        Func<JiraIssueTracker, Task<Issue?>>[] reads =
        [
            tracker => tracker.ReadAsync(issue.Id, Token),
            tracker => tracker.ReadAsync(issue.Key, Token),
            tracker => tracker.ReadAnewAsync(issue.Id, Token),
            async tracker => (await tracker.ReadManyAsync([issue.Id, other.Id], Token)).Single(read => read.Ref == issue),
        ];
        var order = reads.SelectMany(read => new[] { (Read: read, Tracker: _tracker), (Read: read, Tracker: stranger) }).ToArray();
        random.Shuffle(order);
        foreach (var (read, tracker) in order)
        {
            Assert.Equal(expected, (await read(tracker))!.Comments.Select(comment => comment.Visibility));
        }
    }

    private static IssueEdit Set(params string[] namesAndValues) => new()
    {
        Fields = namesAndValues.Chunk(2).ToImmutableSortedDictionary(pair => pair[0], pair => (FieldValue)pair[1]),
    };

    private async Task<List<IssueRef>> ListAsync(int closedWithinDays)
    {
        var listed = new List<IssueRef>();
        for (string? cursor = null; ;)
        {
            var page = await _tracker.ListAsync(cursor, closedWithinDays, Token);
            listed.AddRange(page.Issues.Select(glimpse => glimpse.Ref));
            if (!page.HasMore)
            {
                return listed;
            }

            cursor = page.Cursor;
        }
    }

    private Task<IssueRef> FileAsync() =>
        _tracker.FileAsync(new NewIssue("ENG", "Bug", "A bug", RichText.FromPlain("It broke.")), $"stamp-of-{++_stamps}", Token);

    private async Task<Issue> ReadAsync(IssueRef issue) => Assert.IsType<Issue>(await _tracker.ReadAsync(issue.Id, Token));
}

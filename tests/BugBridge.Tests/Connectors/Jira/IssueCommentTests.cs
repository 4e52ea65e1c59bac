using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueCommentTests
{
    private const string ByUs = """{"author":{"accountId":"bot","displayName":"Bridge"}}""";
    private const string Comments = "GET issue/10001/comment";

    [Fact]
    public async Task A_comment_carries_its_stamp_and_is_always_internal_to_a_service_project()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/ENG-1/comment", """{"id":"77"}""", 201);

        var id = await bench.Tracker.CommentAsync("ENG-1", RichText.FromPlain("Any news?"), "s-1", null, JiraBench.Cancel);

        Assert.Equal("77", id);
        var body = Assert.Single(bench.Jira.Requests).Body!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JiraJson.Stamped("s-1")), body["properties"]));
        Assert.Equal("doc", body["body"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_comment_that_is_too_long_is_cut()
    {
        await using var bench = new JiraBench(settings => settings.TextLimit = 1000);
        bench.Jira.On("POST issue/ENG-1/comment", """{"id":"77"}""", 201);

        await bench.Tracker.CommentAsync("ENG-1", RichText.FromPlain(new string('x', 1_000_000)), "s-1", "https://desk.example/1", JiraBench.Cancel);

        Assert.InRange(bench.Jira.Requests[0].Body!["body"]!.ToJsonString().Length, 800, 1000);
    }

    [Fact]
    public async Task A_comment_on_a_deleted_issue_is_gone_once_the_credentials_are_seen_to_work()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/ENG-1/comment", "{}", 404);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.CommentAsync("ENG-1", RichText.FromPlain("x"), "s", null, JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Gone, failure.Kind);
        Assert.Equal("GET myself", bench.Jira.Requests[^1].ToString());
    }

    [Fact]
    public async Task A_stamped_comment_is_found_on_whichever_page_it_is()
    {
        await using var bench = new JiraBench();
        bench.Jira
            .On("GET issue/ENG-1/comment", JiraJson.Page(3, JiraJson.Comment("9", """{"properties":[]}"""), JiraJson.Comment("8", """{"properties":[]}""")))
            .On("GET issue/ENG-1/comment", JiraJson.Page(3, JiraJson.Comment("7", $$$"""{"properties":{{{JiraJson.Stamped("sought")}}}}""")));

        Assert.Equal("7", (await bench.Tracker.FindCommentAsync("ENG-1", "sought", JiraBench.Cancel)).Id);
        var pages = bench.Jira.Requests.Where(request => request.Path.EndsWith("comment", StringComparison.Ordinal)).ToList();
        Assert.Equal(["0", "2"], pages.Select(page => page.Query["startAt"]));
        Assert.All(pages, page => Assert.Equal("properties", page.Query["expand"]));
    }

    [Fact]
    public async Task A_stamp_that_no_comment_carries_is_absent()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1/comment", JiraJson.Page(1, JiraJson.Comment("9", $$$"""{"properties":{{{JiraJson.Stamped("other")}}}}""")));

        Assert.Equal(StampLookup.Absent, await bench.Tracker.FindCommentAsync("ENG-1", "sought", JiraBench.Cancel));
    }

    [Fact]
    public async Task Where_Jira_leaves_the_properties_out_our_comments_are_asked_one_by_one()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1/comment", JiraJson.Page(2, JiraJson.Comment("8"), JiraJson.Comment("9", ByUs)))
            .On("GET comment/9/properties/bugbridge", """{"key":"bugbridge","value":{"stamp":"sought"}}""");

        Assert.Equal("9", (await bench.Tracker.FindCommentAsync("ENG-1", "sought", JiraBench.Cancel)).Id);
    }

    public static TheoryData<string, CommentVisibility> Visibilities => new()
    {
        { "{}", CommentVisibility.Everyone },
        { """{"visibility":null}""", CommentVisibility.Everyone },
        { """{"jsdPublic":true,"properties":[{"key":"sd.public.comment","value":{"internal":false}}]}""", CommentVisibility.Everyone },
        { """{"visibility":{"type":"role","value":"Developers"}}""", CommentVisibility.Limited },
        { """{"visibility":{"type":"group","identifier":"1"}}""", CommentVisibility.Limited },
        { """{"visibility":{}}""", CommentVisibility.Limited },
        { """{"visibility":"role"}""", CommentVisibility.Unknown },
        { """{"visibility":[]}""", CommentVisibility.Unknown },
        { """{"jsdPublic":false}""", CommentVisibility.Internal },
        { """{"jsdPublic":"no"}""", CommentVisibility.Unknown },
        { """{"jsdPublic":true,"properties":[{"key":"sd.public.comment","value":{"internal":true}}]}""", CommentVisibility.Internal },
        { """{"jsdPublic":true,"properties":[{"key":"sd.public.comment","value":{"internal":"yes"}}]}""", CommentVisibility.Unknown },
        { """{"jsdPublic":true,"properties":[{"key":"sd.public.comment","value":{}}]}""", CommentVisibility.Unknown },
        { """{"jsdPublic":true,"properties":[{"key":"sd.public.comment","value":null}]}""", CommentVisibility.Unknown },
    };

    [Theory]
    [MemberData(nameof(Visibilities))]
    public async Task Only_what_is_plainly_public_counts_as_such(string more, CommentVisibility expected)
    {
        var comment = Assert.Single((await ReadAsync(JiraJson.WithComments(JiraJson.Comment("5", more)))).Comments);

        Assert.Equal(expected, comment.Visibility);
    }

    [Fact]
    public async Task In_a_service_project_a_comment_that_does_not_say_is_asked_for_its_property()
    {
        await using var bench = new JiraBench();
        var comment = JsonNode.Parse(JiraJson.Comment("5"))!.AsObject();
        comment.Remove("jsdPublic");
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: $$"""
            {"project":{"key":"ENG","projectTypeKey":"service_desk"},"comment":{"comments":[{{comment.ToJsonString()}}],"total":1} }
            """));
        comment["properties"] = JsonNode.Parse("""[{"key":"sd.public.comment","value":{"internal":true}}]""");
        bench.Jira.On(Comments, JiraJson.Page(1, comment.ToJsonString()));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(CommentVisibility.Internal, Assert.Single(issue!.Comments).Visibility);
    }

    [Fact]
    public async Task A_comment_whose_mark_only_its_properties_tell_is_internal_by_every_read()
    {
        await using var bench = new JiraBench();
        var (plain, marked) = (JiraJson.Comment("5"), JiraJson.Comment("5", """{"properties":[{"key":"sd.public.comment","value":{"internal":true}}]}"""));
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: JiraJson.WithComments(plain)))
            .On("POST issue/bulkfetch", $$"""{"issues":[{{JiraJson.Issue(fields: JiraJson.WithComments(plain))}}]}""")
            .On(Comments, JiraJson.Page(1, marked));

        var read = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);
        var many = await bench.Tracker.ReadManyAsync(["10001"], JiraBench.Cancel);
        var again = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.All([read!, many[0], again!], issue => Assert.Equal(CommentVisibility.Internal, Assert.Single(issue.Comments).Visibility));
        Assert.Single(bench.Jira.Requests, request => request.Path == "issue/10001/comment");
    }

    [Fact]
    public async Task An_edited_comment_is_asked_for_its_mark_again()
    {
        await using var bench = new JiraBench();
        const string Edited = """{"updated":"2026-11-02T09:00:00.000+0000"}""";
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: JiraJson.WithComments(JiraJson.Comment("5"))))
            .On("GET issue/ENG-1", JiraJson.Issue(fields: JiraJson.WithComments(JiraJson.Comment("5", Edited))))
            .On(Comments, JiraJson.Page(1, JiraJson.Comment("5", """{"properties":[]}""")))
            .On(Comments, JiraJson.Page(1, JiraJson.Comment("5", """{"updated":"2026-11-02T09:00:00.000+0000","properties":[{"key":"sd.public.comment","value":{"internal":true}}]}""")));

        Assert.Equal(CommentVisibility.Everyone, Assert.Single((await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!.Comments).Visibility);
        Assert.Equal(CommentVisibility.Internal, Assert.Single((await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!.Comments).Visibility);
    }

    public static TheoryData<string, string, CommentVisibility> Replies => new()
    {
        { """{"visibility":{"type":"role","value":"Developers"}}""", """{"parentId":"1"}""", CommentVisibility.Limited },
        { """{"visibility":{"type":"role","value":"Developers"}}""", """{"parentId":1}""", CommentVisibility.Limited },
        { """{"jsdPublic":false}""", """{"parentId":"1"}""", CommentVisibility.Internal },
        { "{}", """{"parentId":"99"}""", CommentVisibility.Unknown },
        { "{}", """{"parentId":"2"}""", CommentVisibility.Unknown },
        { "{}", """{"parentId":"1"}""", CommentVisibility.Everyone },
        { "{}", """{"parentId":null}""", CommentVisibility.Everyone },
        { $$$"""{"author":{"accountId":"bot"},"properties":{{{JiraJson.Stamped("s-1")}}}}""", """{"parentId":"1"}""", CommentVisibility.Everyone },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_reply_is_no_more_open_than_what_it_replies_to(string above, string reply, CommentVisibility expected)
    {
        var issue = await ReadAsync(JiraJson.WithComments(JiraJson.Comment("1", above), JiraJson.Comment("2", reply), JiraJson.Comment("3", """{"parentId":"2"}""")));

        Assert.Equal([expected, expected], issue.Comments.Where(comment => comment.Id != "1").Select(comment => comment.Visibility));
    }

    [Fact]
    public async Task Comments_come_oldest_first_with_their_addresses_and_authors()
    {
        var issue = await ReadAsync(JiraJson.WithComments(
            JiraJson.Comment("6"), JiraJson.Comment("5", """{"author":null}"""), JiraJson.Comment("7", """{"author":{"accountId":"x","displayName":" "}}""")));

        Assert.Equal(["5", "6", "7"], issue.Comments.Select(comment => comment.Id));
        Assert.Equal(["somebody", "Eva Engineer", "somebody"], issue.Comments.Select(comment => comment.AuthorName));
        Assert.Equal("https://jira.example/browse/ENG-1?focusedCommentId=5", issue.Comments[0].Url);
        Assert.Equal("Comment 5", PlainText.Of(issue.Comments[0].Body));
    }

    [Fact]
    public async Task Comments_that_did_not_fit_into_the_issue_are_fetched_page_by_page()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: $$$"""{"comment":{{{JiraJson.Page(3, JiraJson.Comment("1"))}}}}"""))
            .On(Comments, JiraJson.Page(3, JiraJson.Comment("1", """{"properties":[]}"""), JiraJson.Comment("2", """{"properties":[]}""")))
            .On(Comments, JiraJson.Page(3, JiraJson.Comment("3", """{"properties":[]}""")));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(["1", "2", "3"], issue!.Comments.Select(comment => comment.Id));
    }

    [Fact]
    public async Task Thousands_of_comments_are_read_whole()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: $$$"""{"comment":{{{JiraJson.Page(2345)}}}}"""))
            .On(Comments, request => new MockedAnswer(JiraJson.Page(2345, [.. Enumerable
                .Range(int.Parse(request.Query["startAt"], System.Globalization.CultureInfo.InvariantCulture), 100).Where(id => id < 2345)
                .Select(id => JiraJson.Comment($"{id}", """{"properties":[]}"""))])));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(2345, issue!.Comments.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal(24, bench.Jira.Requests.Count(request => request.Path == "issue/10001/comment"));
    }

    [Fact]
    public async Task What_people_write_through_our_account_has_no_stamp_and_what_we_wrote_has()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: JiraJson.WithComments(JiraJson.Comment("1", ByUs), JiraJson.Comment("2", ByUs))))
            .On(Comments, JiraJson.Page(
                2,
                JiraJson.Comment("1", $$$"""{"author":{"accountId":"bot"},"properties":{{{JiraJson.Stamped("s-1")}}}}"""),
                JiraJson.Comment("2", """{"author":{"accountId":"bot"},"properties":[]}""")));

        var first = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);
        var second = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(["s-1", null], first!.Comments.Select(comment => comment.Stamp));
        Assert.Equal(["s-1", null], second!.Comments.Select(comment => comment.Stamp));
        Assert.Single(bench.Jira.Requests, request => request.Path == "issue/10001/comment");
        Assert.Single(bench.Jira.Requests, request => request.Path == "myself");
    }

    [Fact]
    public async Task A_comment_that_we_just_wrote_is_known_without_asking_again()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/ENG-1/comment", """{"id":"1"}""", 201)
            .On("GET issue/ENG-1", JiraJson.Issue(fields: JiraJson.WithComments(JiraJson.Comment("1", ByUs))));

        await bench.Tracker.CommentAsync("ENG-1", RichText.FromPlain("x"), "s-1", null, JiraBench.Cancel);
        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal("s-1", Assert.Single(issue!.Comments).Stamp);
        Assert.DoesNotContain(bench.Jira.Requests, request => request.Path == "issue/10001/comment");
    }

    private static async Task<Issue> ReadAsync(string fields)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: fields)).On(Comments, JsonNode.Parse(fields)!["comment"]!.ToJsonString());
        return (await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!;
    }
}

using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueTouchesTests
{
    private const string NoComments = """{"comments":[],"total":0}""";

    [Fact]
    public async Task Changes_by_people_and_by_rules_count_and_those_of_the_bridge_do_not()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1/comment", NoComments).On("GET issue/ENG-1/changelog", History(
            isLast: true,
            Entry("2026-11-02T08:00:00.000+0000", """{"accountId":"eva","displayName":"Eva"}""", """{"field":"priority","fieldId":"priority"},{"field":"Fix Version","fieldId":"fixVersions"}"""),
            Entry("2026-11-02T08:01:00.000+0000", """{"accountId":"bot","displayName":"Bridge"}""", """{"field":"priority","fieldId":"priority"}"""),
            Entry("2026-11-02T08:02:00.000+0000", "null", """{"field":"Link"}"""),
            Entry("2026-11-02T08:03:00.000+0000", """{"accountId":"rule","displayName":" "}""", """{"field":"Key"}""")));

        Assert.Equal(
            [Touch("priority", "Eva", 0), Touch("fixVersions", "Eva", 0), Touch("issuelinks", "Jira", 2), Touch("Key", "Jira", 3)],
            await bench.Tracker.TouchesAsync("ENG-1", JiraBench.Cancel));
    }

    [Fact]
    public async Task Comments_count_unless_they_carry_our_stamp_also_those_through_the_bridges_own_account()
    {
        await using var bench = new JiraBench();
        const string ByBridge = """{"author":{"accountId":"bot","displayName":"Bridge"},"properties":[]}""";
        bench.Jira
            .On("GET issue/ENG-1/changelog", History(isLast: true, Entry("2026-11-02T08:00:02.500+0000", """{"accountId":"eva","displayName":"Eva"}""", """{"field":"status","fieldId":"status"}""")))
            .On("GET issue/ENG-1/comment", JiraJson.Page(
                3,
                JiraJson.Comment("1", $$"""{"author":{"accountId":"bot"},"properties":{{JiraJson.Stamped("s-1")}}}"""),
                JiraJson.Comment("2", ByBridge),
                JiraJson.Comment("3")));

        var touches = await bench.Tracker.TouchesAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal([("comment", "Bridge"), ("status", "Eva"), ("comment", "Eva Engineer")], touches.Select(touch => (touch.Field, touch.By)));
    }

    [Fact]
    public async Task A_long_history_is_read_to_its_end()
    {
        await using var bench = new JiraBench();
        var entry = Entry("2026-11-02T08:00:00.000+0000", """{"accountId":"eva","displayName":"Eva"}""", """{"field":"status","fieldId":"status"}""");
        bench.Jira.On("GET issue/ENG-1/comment", NoComments)
            .On("GET issue/ENG-1/changelog", History(isLast: false, entry, entry)).On("GET issue/ENG-1/changelog", History(isLast: true, entry));

        Assert.Equal(3, (await bench.Tracker.TouchesAsync("ENG-1", JiraBench.Cancel)).Length);

        Assert.Equal(["0", "2"], bench.Jira.Requests.Where(request => request.Path == "issue/ENG-1/changelog").Select(request => request.Query["startAt"]));
    }

    [Fact]
    public async Task A_deleted_issue_is_gone_and_not_untouched()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1/changelog", "{}", 404);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.TouchesAsync("ENG-1", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Gone, failure.Kind);
    }

    private static IssueTouch Touch(string field, string by, int minute) => new(field, by, new DateTimeOffset(2026, 11, 2, 8, minute, 0, TimeSpan.Zero));

    private static string Entry(string created, string author, string items) => $$"""{"id":"1","author":{{author}},"created":"{{created}}","items":[{{items}}]}""";

    private static string History(bool isLast, params string[] entries) =>
        $$"""{"values":[{{string.Join(',', entries)}}],"isLast":{{(isLast ? "true" : "false")}},"total":{{(isLast ? 0 : 3)}}}""";
}

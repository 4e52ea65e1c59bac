using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BugBridge.Core.Ranking;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Journeys.Crowds;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Real texts, which stay outside the repository, in the numbers in which they come; checked from the remotes' side.</summary>
public sealed class CrowdJourneyTests : CrowdJourney
{
    private const int Bugs = 40;
    private const int Days = 10;
    private const string Set = "data/titanium.jsonl";

    [Fact]
    public async Task Two_hundred_tickets_about_forty_bugs_end_behind_forty_issues()
    {
        var path = SharedFiles.Find(Set);
        Assert.SkipWhen(path is null, $"The labelled set {Set} does not stand beside this checkout.");

        await LiveAsync(path!, Bugs, Days);

        var masters = CheckGroups();
        CheckNotes();
        CheckClosed(masters);
        CheckFields(masters);
        await CheckOrderAsync(masters);
        Assert.Empty(await SetAsideAsync());
        Say(CheckWays());
    }

    private Dictionary<string, List<long>> CheckGroups()
    {
        Assert.Equal(5 * Bugs, Helpdesk.Tickets.Length);
        Assert.All(JoinedAlone, joined => Assert.Equal(Sent[joined.Ticket].Bug, joined.Bug));
        var masters = Helpdesk.Tickets.GroupBy(ticket => KeyOn(ticket.Id), ticket => ticket.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        Assert.Equal(Bugs, masters.Count);
        Assert.All(masters.Values, tickets => Assert.Single(tickets.Select(ticket => Sent[ticket].Bug).Distinct()));
        Assert.All(Jira.Issues, issue => Assert.Equal(
            (masters.GetValueOrDefault(issue.Key) ?? []).Select(Shown).Order(StringComparer.Ordinal), ShownOn(issue.Key).Order(StringComparer.Ordinal)));
        Assert.All(Sent.Keys, ticket => Assert.Equal(KeyOn(ticket), NoteReading.KeyIn(NotesOn(ticket).Last(note => NoteReading.Places(NoteReading.KindOf(note))))));
        return masters;
    }

    private void CheckNotes()
    {
        Assert.All(Sent.Keys, ticket => Assert.Equal(Told[ticket].Order(), NotesOn(ticket).Select(NoteReading.KindOf).Order()));
        Assert.All(Sent, sent => Assert.Equal(sent.Value.Text, Assert.Single(Helpdesk.Ticket(sent.Key).Comments, comment => comment.IsPublic).Body));
        Assert.Empty(Jira.Issues.SelectMany(issue => CommentsOn(issue.Key)));
    }

    /// <summary>The bridge closed only what nobody had touched, and left open only what somebody had.</summary>
    private void CheckClosed(Dictionary<string, List<long>> masters)
    {
        foreach (var issue in Jira.Issues.Where(issue => !masters.ContainsKey(issue.Key)))
        {
            if (issue.Status == "Done")
            {
                Assert.Equal("Duplicate", issue.Resolution);
                var master = Jira.Issue($"{Assert.Single(Jira.Links, link => link.InwardId == issue.Id).OutwardId}");
                Assert.Equal(BugOfIssue[issue.Key], BugOfIssue[master.Key]);
                Assert.True(ClosedBy(issue) == Bridge.Engineer || (!Touched.Contains(issue.Key) && issue.History.All(step => step.AuthorId == Jira.Bridge)), issue.Key);
            }
            else
            {
                Assert.Contains(issue.Key, Touched);
            }
        }

        Assert.All(masters.Keys, key => Assert.Equal("To Do", Jira.Issue(key).Status));
    }

    private static string ClosedBy(JiraIssue issue) => issue.History.Last(step => step.Items.Any(item => item.FieldId == "status")).AuthorId;

    private void CheckFields(Dictionary<string, List<long>> masters)
    {
        foreach (var (key, tickets) in masters)
        {
            var issue = Jira.Issue(key);
            var facts = Counted(issue, tickets);
            var score = new RankFormula(Ranking, TimeZoneInfo.Utc).Score(facts, Bridge.Clock.GetUtcNow());
            Assert.Equal(
                (facts.Tickets, facts.Customers, facts.MonthlyRevenueCents / 100m, score.Rounded),
                (Number(issue, Jira.TicketsField), Number(issue, Jira.CustomersField), Number(issue, Jira.RevenueField), Number(issue, Jira.ScoreField)));
            Assert.Equal(CountedFacts.Sentence(facts), Adf.PlainText(issue.Fields[Jira.ReportedByField]).Trim());
        }

        Assert.All(
            Jira.Issues.Where(issue => !masters.ContainsKey(issue.Key)),
            issue => Assert.True(Number(issue, Jira.TicketsField) is null or 0 && Number(issue, Jira.ScoreField) is null or 0, issue.Key));
    }

    private RankFacts Counted(JiraIssue issue, List<long> tickets) =>
        CountedFacts.Of(issue, tickets.ConvertAll(Helpdesk.Ticket), People, Helpdesk.Bridge, Bridge.Clock.GetUtcNow(), Ranking.GrowthDays);

    private static decimal? Number(JiraIssue issue, string field) => issue.Fields.TryGetValue(field, out var value) ? value.GetDecimal() : null;

    /// <summary>Jira sorts by whole points, so within those any order is right.</summary>
    private async Task CheckOrderAsync(Dictionary<string, List<long>> masters)
    {
        var (code, output, error) = await Bridge.CommandAsync("rank", "--json", "--limit", "1000");
        Assert.Equal((0, string.Empty), (code, error));
        using var answer = JsonDocument.Parse(output);
        var ranked = answer.RootElement.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("key").GetString()!).ToList();
        var sorted = await SearchAsync("project = ENG AND \"Bridge tickets\" > 0 ORDER BY \"Bridge score\" DESC");

        Assert.Equal(masters.Keys.Order(StringComparer.Ordinal), ranked.Order(StringComparer.Ordinal));
        Assert.Equal(ranked.Count, sorted.Count);
        Assert.Equal(ranked.Select(Score), sorted.Select(Score));
        Assert.All(
            ranked.GroupBy(Score).Zip(sorted.GroupBy(Score)),
            both => Assert.Equal(both.First.Order(StringComparer.Ordinal), both.Second.Order(StringComparer.Ordinal)));
    }

    private decimal? Score(string key) => Number(Jira.Issue(key), Jira.ScoreField);

    private async Task<List<string>> SearchAsync(string jql)
    {
        var account = new JiraOptions();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Email}:{account.Token}")));
        var address = new Uri(Bridge.Sandbox.JiraUrl, $"rest/api/3/search/jql?fields=summary&maxResults=1000&jql={Uri.EscapeDataString(jql)}");
        using var answer = JsonDocument.Parse(await http.GetStringAsync(address, Bridge.Token));
        return [.. answer.RootElement.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("key").GetString()!)];
    }

    private void Say(Dictionary<NoteKind, int> ways)
    {
        var late = Offers.Where(offer => offer.HasLike).ToList();
        var closed = Jira.Issues.Count(issue => issue.Status == "Done" && ClosedBy(issue) == Jira.Bridge);
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"""
            {Sent.Count} tickets about {Bugs} bugs: {ways[NoteKind.JoinedAlone]} joined by themselves, {ways[NoteKind.JoinedByRep]} by a rep, {ways[NoteKind.Merged]} by merging; {ways[NoteKind.Filed]} stayed with the issue filed for them.
            Of {late.Count} that were filed although their bug had an issue, {late.Count(offer => offer.IsOffered)} were offered it; {Offers.Sum(offer => offer.Count)} offers in all.
            {Jira.Issues.Length} issues, {Touched.Count} touched by engineers at once, {closed} closed by the bridge. {Sent.Keys.Sum(ticket => NotesOn(ticket).Count)} notes. {Helpdesk.Calls.Total} calls to Zendesk, {Jira.Calls.Total} to Jira.
            """));
    }

    /// <summary>Had nothing been recognised, engineers would have put it all right, and the rest would hold as well.</summary>
    private Dictionary<NoteKind, int> CheckWays()
    {
        var ways = Sent.Keys.CountBy(Way).ToDictionary();
        Assert.True(ways[NoteKind.JoinedAlone] >= Sent.Count / 4, $"{ways[NoteKind.JoinedAlone]} joined by themselves");
        Assert.True(ways[NoteKind.JoinedByRep] >= Sent.Count / 20, $"{ways[NoteKind.JoinedByRep]} joined by a rep");
        return ways;
    }

    /// <summary>What brought a ticket to its bug's other tickets first.</summary>
    private NoteKind Way(long ticket)
    {
        var kinds = NotesOn(ticket).Select(NoteReading.KindOf).ToList();
        return Array.Find([NoteKind.JoinedAlone, NoteKind.JoinedByRep, NoteKind.Merged, NoteKind.Filed], kinds.Contains);
    }
}

using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The words of tickets that join an issue later reach its engineers, once, in one comment a day.</summary>
public sealed class JoinedJourneyTests : Journey
{
    [Fact]
    public async Task What_joined_since_the_last_time_stands_in_one_folded_comment()
    {
        await BeginAsync();
        var (_, key) = await FiledAsync();
        var first = await JoinAsync(key, "Kits vanish", "Each order of cora@example.org takes two kits. Regards, Cora Customer");
        var second = await JoinAsync(key, "Stock is wrong", "The stock shows one kit less than there is.");
        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.Zero)).News);

        Assert.Equal((1, 1), Of(await Bridge.TellJoinedAsync()));

        var comment = Assert.Single(Jira.Issue(key).Comments);
        var fold = comment.Body.GetProperty("content")[0];
        Assert.Equal(("expand", "Also reported in 2 more tickets"), (fold.GetProperty("type").GetString(), fold.GetProperty("attrs").GetProperty("title").GetString()));
        Assert.All([$"Ticket {first}", "Kits vanish", "takes two kits", $"Ticket {second}", "one kit less", "a customer of Acme"], words => Assert.Contains(words, comment.Text, StringComparison.Ordinal));
        Assert.All(["cora@example.org", "Cora Customer"], words => Assert.DoesNotContain(words, comment.Text, StringComparison.Ordinal));
        Assert.Equal(0, (await Bridge.TellJoinedAsync()).Seen);
        Assert.Contains("get its subject and first words", (await Bridge.CommandAsync("explain", $"{first}")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(NotesOn(first), note => note.Contains("takes two kits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_comment_comes_a_day_later_with_all_that_joined_meanwhile()
    {
        await BeginAsync();
        var (_, key) = await FiledAsync();
        await JoinAsync(key, "Kits vanish", "Each order takes two kits.");
        await Bridge.TellJoinedAsync();
        await JoinAsync(key, "Stock is wrong", "The stock shows one kit less.");
        await JoinAsync(key, "Numbers are off", "The numbers of kits are off.");

        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.FromHours(23))).Seen);
        Assert.Equal((1, 1), Of(await Bridge.TellJoinedAsync(TimeSpan.FromHours(2))));

        Assert.Equal(2, CommentsOn(key).Count);
        Assert.Contains("one kit less", CommentsOn(key)[1], StringComparison.Ordinal);
        Assert.Contains("numbers of kits", CommentsOn(key)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("two kits", CommentsOn(key)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_of_tickets_that_left_that_are_away_or_whose_words_must_stay()
    {
        await BeginAsync();
        var (_, key) = await FiledAsync();
        var (left, deleted, suspended, moved) = (
            await JoinAsync(key, "zq left", "zq left."), await JoinAsync(key, "zq deleted", "zq deleted."), await JoinAsync(key, "zq suspended", "zq suspended."), await JoinAsync(key, "zq moved", "zq moved."));
        Helpdesk.Note(left, "/unlink", Bridge.Rep);
        Helpdesk.Note(moved, $"/bug {Jira.FileIssue("ENG", "Another fault")}", Bridge.Rep);
        Helpdesk.Delete(deleted);
        Helpdesk.Redact(suspended, Helpdesk.Ticket(suspended).Comments[0].Id, "suspended");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        await Bridge.TellJoinedAsync();

        Assert.DoesNotContain(CommentsOn(key), comment => comment.Contains("zq", StringComparison.Ordinal));
        Assert.Contains("are not notified of it", (await Bridge.CommandAsync("explain", $"{suspended}")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_is_erased_leaves_the_comment_and_the_others_stay()
    {
        await BeginAsync();
        var (_, key) = await FiledAsync();
        var gone = await JoinAsync(key, "zqsubject", "zqwords are lost here.");
        var stays = await JoinAsync(key, "Stock is wrong", "The stock shows one kit less.");
        await Bridge.TellJoinedAsync();
        Assert.Contains("zqwords", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);

        Helpdesk.Delete(gone);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();

        var comment = Assert.Single(Jira.Issue(key).Comments);
        Assert.DoesNotContain("zq", comment.Text, StringComparison.Ordinal);
        Assert.Contains($"Ticket {gone}: [erased]", comment.Text, StringComparison.Ordinal);
        Assert.Contains("one kit less", comment.Text, StringComparison.Ordinal);
        Assert.Contains("\"expand\"", comment.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(key, KeyOn(stays));
    }

    [Fact]
    public async Task A_comment_whose_fate_is_unknown_is_looked_for_and_stands_once()
    {
        await BeginAsync(speed: 10);
        var (_, key) = await FiledAsync();
        await JoinAsync(key, "Kits vanish", "Each order takes two kits.");
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Verb = "POST", Path = "/comment" });

        await Bridge.TellJoinedAsync();

        Assert.Single(CommentsOn(key));
        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.FromDays(2))).Seen);
    }

    [Fact]
    public async Task A_ticket_that_was_merged_gives_its_place_to_the_other_which_is_told_once()
    {
        await BeginAsync();
        var (_, key) = await FiledAsync();
        var first = await JoinAsync(key, "Kits vanish", "Each order takes two kits.");
        var second = Helpdesk.FileTicket(Bridge.Customer, "Once more", "It took two kits once more.");
        await Bridge.SettleAsync();
        Helpdesk.Merge(first, second, Bridge.Rep);
        await Bridge.SettleAsync();

        await Bridge.TellJoinedAsync();

        var comment = Assert.Single(CommentsOn(key));
        Assert.Contains("two kits once more", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("Each order", comment, StringComparison.Ordinal);
        var third = Helpdesk.FileTicket(Bridge.Customer, "And again", "And again.");
        await Bridge.SettleAsync();
        Helpdesk.Merge(second, third, Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.FromDays(2))).News);
        Assert.Single(CommentsOn(key));
    }

    [Fact]
    public async Task Of_a_wave_the_first_are_listed_and_the_others_counted()
    {
        await BeginAsync(settings: settings => settings.Duplicates.NotesPerHour = 2);
        var (_, key) = await FiledAsync("Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.");
        for (var number = 0; number < 5; number++)
        {
            Helpdesk.FileTicket(Helpdesk.AddCustomer($"Customer {number}", organizationId: Bridge.Account), "Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.", "bug");
            await Bridge.SettleAsync();
        }

        await Bridge.TellJoinedAsync();

        var comment = Assert.Single(Jira.Issue(key).Comments);
        Assert.Contains("Also reported in 5 more tickets", comment.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("3 more tickets are not listed here.", comment.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.FromDays(2))).Seen);
    }

    [Fact]
    public async Task With_the_setting_off_nothing_is_told_and_nothing_is_kept_for_later()
    {
        await BeginAsync(settings: settings => settings.Filing.TellJoined = false);
        var (_, key) = await FiledAsync();
        await JoinAsync(key, "Kits vanish", "Each order takes two kits.");

        Assert.Equal(0, (await Bridge.TellJoinedAsync(TimeSpan.FromDays(2))).Seen);
        Assert.Empty(CommentsOn(key));
    }

    [Fact]
    public async Task Between_Freshdesk_and_Data_Center_the_comment_stands_in_a_panel()
    {
        await StartAsync(new JourneyOptions
        {
            Sandbox = options => options with { Helpdesk = HelpdeskVendor.Freshdesk, Jira = options.Jira with { Edition = JiraEdition.DataCenter } },
            Settings = settings => settings.Filing.TellJoined = true,
        });
        var fresh = Bridge.Sandbox.Freshdesk;
        var (rep, customer) = (fresh.AddRep("Rita Rep"), fresh.AddCustomer("Cora Customer", "cora@example.org", fresh.AddCompany("Acme")));
        var filed = fresh.FileTicket(customer, "Kits vanish", "Kits vanish.");
        fresh.Tag(filed, "bug");
        await Bridge.SettleAsync();
        var key = fresh.Ticket(filed).Fields["cf_jira_issue"].GetString()!;
        var joined = fresh.FileTicket(customer, "Stock {panel} is wrong", "The stock {quote} shows one kit less. Ask cora@example.org.");
        fresh.Note(joined, $"/bug {key}", rep);
        await Bridge.SettleAsync();

        Assert.Equal((1, 1), Of(await Bridge.TellJoinedAsync()));

        var comment = Assert.Single(CommentsOn(key));
        Assert.StartsWith("{panel:title=Also reported in one more ticket}", comment, StringComparison.Ordinal);
        Assert.Contains(@"Stock \{panel\} is wrong", comment, StringComparison.Ordinal);
        Assert.Contains("one kit less", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("cora@", comment, StringComparison.Ordinal);

        fresh.Delete(joined);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        Assert.DoesNotContain("kit less", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Contains("erased", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
    }

    private async Task<long> JoinAsync(string key, string subject, string body)
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, subject, body);
        Helpdesk.Note(ticket, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        return ticket;
    }

    private Task BeginAsync(int speed = 1, Action<BridgeSettings>? settings = null) => StartAsync(new JourneyOptions
    {
        Speed = speed,
        Settings = all =>
        {
            all.Filing.TellJoined = true;
            settings?.Invoke(all);
        },
    });

    private static (int Seen, int News) Of(BugBridge.Core.Sync.Intake.PollCounts counts) => (counts.Seen, counts.News);
}

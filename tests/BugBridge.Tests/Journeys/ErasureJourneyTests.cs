using System.Globalization;
using System.Text;
using BugBridge.Core.Masking;
using BugBridge.Core.Ranking;
using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Tickets and customers that are deleted in the helpdesk leave nothing behind.</summary>
public sealed class ErasureJourneyTests : Journey
{
    private const string Subject = "zqsubjectcanary";
    private const string Body = "zqbodycanary";
    private const string Asked = "zqaskedcanary";

    [Fact]
    public async Task Of_a_deleted_ticket_nothing_is_left_in_the_database_file_or_in_Jira()
    {
        await StartAsync();
        var (ticket, key) = await TalkAsync();
        Assert.Contains(Body, InJira(), StringComparison.Ordinal);
        Assert.Contains(Asked, InJira(), StringComparison.Ordinal);
        Assert.True(Holds(Subject) && Holds(Asked));

        Helpdesk.Delete(ticket);
        await Bridge.PollAsync();
        Assert.Contains(Body, InJira(), StringComparison.Ordinal);
        await Bridge.EraseAsync();
        var (code, output, error) = await Bridge.CommandAsync("erase", $"{ticket}", "--json");

        Assert.True(code == ExitCode.Ok, error);
        Assert.Contains("\"erasedBefore\": 1", output, StringComparison.Ordinal);
        Assert.All(new[] { Subject, Body, Asked, "Cora" }, canary =>
        {
            Assert.DoesNotContain(canary, InJira(), StringComparison.OrdinalIgnoreCase);
            Assert.False(Holds(canary), $"The database file still holds {canary}.");
        });
        Assert.Equal($"[erased] (ticket {ticket})", Jira.Issue(key).Summary);
        Assert.Empty(ShownOn(key));
        Assert.Empty(await SetAsideAsync());
        var (_, told, _) = await Bridge.CommandAsync("explain", $"{ticket}");
        Assert.Contains("Erased, because it", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_engineers_wrote_stays_and_they_are_told_what_else_to_look_at_once()
    {
        await StartAsync();
        var (ticket, key) = await TalkAsync();
        Jira.SetSummary(key, $"Race in the exporter ({Subject})");
        await Bridge.SettleAsync();

        Helpdesk.Delete(ticket);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        await Bridge.CommandAsync("erase", $"{ticket}");
        await Bridge.SettleAsync();

        Assert.Equal($"Race in the exporter ({Subject})", Jira.Issue(key).Summary);
        Assert.DoesNotContain(Body, InJira(), StringComparison.Ordinal);
        Assert.Single(CommentsOn(key), comment => comment.Contains("Please check", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ticket_keeps_all_while_it_waits_in_the_bin_and_is_erased_when_its_time_comes()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Privacy.EraseAfter = TimeSpan.FromDays(3) });
        var (ticket, _) = await TalkAsync();

        Helpdesk.Delete(ticket);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        Assert.Contains(Body, InJira(), StringComparison.Ordinal);
        var (_, waiting, _) = await Bridge.CommandAsync("erase", "--waiting", "--json");
        Assert.Contains($"\"ticket\": \"{ticket}\"", waiting, StringComparison.Ordinal);

        Bridge.Clock.Skip(TimeSpan.FromDays(4));
        await Bridge.EraseAsync();

        Assert.DoesNotContain(Body, InJira(), StringComparison.Ordinal);
        Assert.False(Holds(Subject));
    }

    [Fact]
    public async Task A_restored_ticket_is_described_again()
    {
        await StartAsync();
        var (ticket, key) = await TalkAsync();
        Helpdesk.Delete(ticket);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        Assert.DoesNotContain(Body, InJira(), StringComparison.Ordinal);

        Helpdesk.SetStatus(ticket, "open");
        await Bridge.SettleAsync();

        Assert.Contains(Subject, Jira.Issue(key).Summary, StringComparison.Ordinal);
        Assert.Contains(Body, Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, InJira(), StringComparison.Ordinal);
        Assert.Equal([Shown(ticket)], ShownOn(key));
        Helpdesk.Delete(ticket);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        Assert.DoesNotContain(Body, InJira(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_tickets_of_an_erased_customer_are_erased()
    {
        await StartAsync();
        var (ticket, _) = await TalkAsync();
        var second = Helpdesk.FileTicket(Bridge.Customer, $"Another {Subject}", Body);
        var other = Helpdesk.FileTicket(Helpdesk.AddCustomer("Otto Other"), "Printing gives blank pages", "Blank.", "bug");
        await Bridge.SettleAsync();

        Helpdesk.EraseUser(Bridge.Customer);
        Bridge.Clock.Skip(TimeSpan.FromMinutes(20));
        Helpdesk.SetPriority(ticket, "low");
        await Bridge.SettleAsync();
        Assert.Contains(Body, InJira(), StringComparison.Ordinal);
        await Bridge.EraseAsync();

        foreach (var id in new[] { ticket, second })
        {
            var held = await Bridge.View.FindTicketAsync(id.ToString(CultureInfo.InvariantCulture), Bridge.Token);
            Assert.Equal((ErasedText.Mark, null), (held!.Subject, held.CustomerId));
        }

        Assert.DoesNotContain(Body, InJira(), StringComparison.Ordinal);
        Assert.Contains("Blank", InJira(), StringComparison.Ordinal);
        Assert.Null((await Bridge.View.FindTicketAsync(other.ToString(CultureInfo.InvariantCulture), Bridge.Token))!.ErasedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_name_of_the_customers_company_goes_as_well_also_from_an_issue_that_is_done(bool isDone)
    {
        const string Company = "Zqcompanycanary";
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                settings.Ranking.Fields = new RankFields { Tickets = "Bridge tickets", ReportedBy = "Bridge reported by" };
                settings.Ranking.WriteEvery = TimeSpan.FromMinutes(1);
            },
        });
        var customer = Helpdesk.AddCustomer("Cleo Customer", "cleo@example.com", Helpdesk.AddOrganization(Company));
        var ticket = Helpdesk.FileTicket(customer, "Export fails", "It fails.", "bug");
        await Bridge.SettleAsync();
        await Bridge.RankAsync();
        Assert.Contains(Company, InJira(), StringComparison.Ordinal);
        if (isDone)
        {
            Jira.SetStatus(KeyOn(ticket), "Done", "Fixed", Bridge.Engineer);
            await Bridge.SettleAsync();
        }

        Helpdesk.EraseUser(customer);
        Bridge.Clock.Skip(TimeSpan.FromMinutes(20));
        Helpdesk.SetPriority(ticket, "low");
        await Bridge.SettleAsync();
        await Bridge.EraseAsync();
        await Bridge.RankAsync();
        await Bridge.CommandAsync("erase", $"{ticket}");
        await Bridge.SettleAsync();

        Assert.DoesNotContain(Company, InJira(), StringComparison.Ordinal);
        Assert.False(Holds(Company), "The database file still holds the company's name.");
    }

    [Fact]
    public async Task A_ticket_that_is_not_known_and_a_command_without_a_name_are_said_plainly()
    {
        await StartAsync();

        var (code, _, error) = await Bridge.CommandAsync("erase", "4711");
        var (wrong, _, fault) = await Bridge.CommandAsync("erase");

        Assert.Equal((ExitCode.Failed, ExitCode.BadSettings), (code, wrong));
        Assert.Contains("Nothing is stored for ticket 4711.", error, StringComparison.Ordinal);
        Assert.Contains("Use a ticket", fault, StringComparison.Ordinal);
    }

    private async Task<(long Ticket, string Key)> TalkAsync()
    {
        var (ticket, key) = await FiledAsync($"Export {Subject} fails", $"It says {Body}. Cora Customer");
        Helpdesk.Note(ticket, $"/dev They also see {Asked}", Bridge.Rep);
        await Bridge.SettleAsync();
        return (ticket, key);
    }

    /// <summary>All that Jira shows, but for its history of changes, which nobody can erase.</summary>
    private string InJira() => string.Join('\n', Jira.Issues.SelectMany(issue => new[] { issue.Summary, issue.Text }
        .Concat(issue.Comments.Select(comment => comment.Text))
        .Concat(issue.RemoteLinks.Select(link => link.ToString()!))
        .Concat(issue.Fields.Values.Select(value => value.ToString()))));

    /// <summary>Whether the words stand anywhere in the database's files, in used or free parts.</summary>
    private bool Holds(string words) => new[] { string.Empty, "-wal" }.Select(end => Bridge.DatabasePath + end).Where(File.Exists).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.GetBuffer(), 0, (int)copy.Length).Contains(words, StringComparison.OrdinalIgnoreCase);
    });
}

using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Accounts;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage;

namespace BugBridge.Benchmarks.Company;

/// <summary>
/// A store with as many tickets as are wanted, over 24 months that end now, the same at every run but for the months: 60 reps, 200,000 customers
/// of 3,000 accounts, an issue for every 50 tickets, and one ticket in twenty on one of them.
/// </summary>
internal sealed class MadeCompany(int tickets, DateTimeOffset end)
{
    public const int Months = 24;

    private const int AtOnce = 1000;
    private const int Reps = 60;
    private const int Customers = 200_000;
    private const int Accounts = 3_000;
    private const int TicketsAnIssue = 50;
    private static readonly string[] Subjects = ["Export crashes", "Where is the report", "Invoice is wrong", "Cannot sign in", "Search finds nothing", "Slow page"];

    /// <summary>Fills the store.</summary>
    public async Task FillAsync(BridgeStore store, CancellationToken cancellationToken)
    {
        await store.Accounts.ImportAsync(
            [.. Enumerable.Range(0, Accounts).Select(at => new Account($"a{at}", $"Account {at}", at % 3 == 0 ? "Enterprise" : "Small", at * 100, null))], cancellationToken);
        for (var from = 0; from < Issues; from += AtOnce)
        {
            await SaveAsync(store, new Plan { Issues = [.. Enumerable.Range(from, Math.Min(AtOnce, Issues - from)).Select(IssueOf)] }, cancellationToken);
        }

        for (var from = 0; from < tickets; from += AtOnce)
        {
            await SaveAsync(store, new Plan { Tickets = [.. Enumerable.Range(from, Math.Min(AtOnce, tickets - from)).Select(TicketOf)] }, cancellationToken);
        }
    }

    private int Issues => Math.Max(1, tickets / TicketsAnIssue);

    private static async Task SaveAsync(BridgeStore store, Plan plan, CancellationToken cancellationToken)
    {
        var change = new LookFailed(Lane.OfTicket("0"), DateTimeOffset.UnixEpoch, "made");
        var result = (await store.Ledger.PlanAsync([change], (_, _) => plan, cancellationToken))[0];
        if (result.Failure is not null)
        {
            throw result.Failure;
        }
    }

    private static IssueState IssueOf(int number) => new()
    {
        Id = Text(10_000 + number),
        Key = "ENG-" + Text(number),
        Url = "https://jira.example/browse/ENG-" + Text(number),
        Summary = $"{Subjects[number % Subjects.Length]} in module {number % 40}",
        Status = number % 3 == 0 ? "Done" : "In Progress",
        Category = number % 3 == 0 ? StatusCategory.Done : StatusCategory.InProgress,
        Components = [$"Component {number % 12}"],
    };

    private TicketState TicketOf(int number)
    {
        var random = new Random(number);
        var created = end - TimeSpan.FromDays(30.4 * Months * (1 - ((double)number / tickets)));
        var customer = random.Next(Customers);
        var isSolved = end - created > TimeSpan.FromDays(1 + random.Next(20));
        return new TicketState
        {
            Id = Text(1_000_000 + number),
            Url = "https://desk.example/tickets/" + Text(1_000_000 + number),
            Subject = $"{Subjects[random.Next(Subjects.Length)]} {random.Next(1000)}",
            Status = isSolved ? TicketStatus.Solved : TicketStatus.Open,
            IsOpen = !isSolved,
            CustomerId = "c" + Text(customer),
            AccountId = "a" + Text(customer % Accounts),
            AccountName = "Account " + Text(customer % Accounts),
            RepId = "r" + Text(random.Next(Reps)),
            CreatedAt = created,
            UpdatedAt = created.AddDays(1),
            Link = random.Next(20) == 0 ? new TicketLink(Text(10_000 + random.Next(Issues)), LinkOrigin.Duplicate, null, created) : null,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using BugBridge.Core.Accounts;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Storage;

namespace BugBridge.Benchmarks.Company;

/// <summary>
/// A store with as many tickets as are wanted, over 24 months that end now, the same at every run but for the months: 60 reps, 200,000 customers
/// of 3,000 accounts, an issue for every 50 tickets, half of them with a promise, one ticket in twenty on one of them, and one in ten about usability.
/// </summary>
internal sealed class MadeCompany(int tickets, DateTimeOffset end, UsabilityCategories categories)
{
    public const int Months = 24;

    private const int AtOnce = 1000;
    private const int Reps = 60;
    private const int Customers = 200_000;
    private const int Accounts = 3_000;
    private const int TicketsAnIssue = 50;
    private static readonly string[] Subjects = ["Export crashes", "Where is the report", "Invoice is wrong", "Cannot sign in", "Search finds nothing", "Slow page"];

    /// <summary>The id of a ticket, by its number.</summary>
    public static string IdOf(int number) => Text(1_000_000 + number);

    /// <summary>Fills the store.</summary>
    public async Task FillAsync(BridgeStore store, CancellationToken cancellationToken)
    {
        await store.Accounts.ImportAsync(
            [.. Enumerable.Range(0, Accounts).Select(at => new Account($"a{at}", $"Account {at}", at % 3 == 0 ? "Enterprise" : "Small", at * 100, null))], cancellationToken);
        for (var from = 0; from < Issues; from += AtOnce)
        {
            var some = Enumerable.Range(from, Math.Min(AtOnce, Issues - from)).ToList();
            await SaveAsync(
                store, new Plan { Issues = [.. some.Select(IssueOf)] }.Keep([.. some.Where(number => number % 2 == 0).Select(PromiseOf)]), cancellationToken);
        }

        await SaveAsync(store, new Plan().Keep([.. Enumerable.Range(0, Reps).Select(at => new RepSeen("r" + Text(at), $"Rep {at}", end))]), cancellationToken);

        for (var from = 0; from < tickets; from += AtOnce)
        {
            var some = Enumerable.Range(from, Math.Min(AtOnce, tickets - from)).Select(number => (Number: number, Ticket: TicketOf(number))).ToList();
            await SaveAsync(
                store,
                new Plan
                {
                    Tickets = [.. some.Select(one => one.Ticket)],
                }.Keep([.. some.Where(one => one.Number % 10 == 0).Select(one => CaseOf(one.Number, one.Ticket))]),
                cancellationToken);
        }
    }

    private int Issues => Math.Max(1, tickets / TicketsAnIssue);

    private static async Task SaveAsync(BridgeStore store, Plan plan, CancellationToken cancellationToken)
    {
        var change = new RefetchFailed(Lane.OfTicket("0"), DateTimeOffset.UnixEpoch, "made");
        var result = (await store.Ledger.PlanAsync([change], (_, _) => plan, cancellationToken))[0];
        if (result.Failure is not null)
        {
            throw result.Failure;
        }
    }

    private IssueState IssueOf(int number) => new()
    {
        Id = Text(10_000 + number),
        Key = "ENG-" + Text(number),
        Url = "https://jira.example/browse/ENG-" + Text(number),
        Summary = $"{Subjects[number % Subjects.Length]} in module {number % 40}",
        Status = number % 3 == 0 ? "Done" : "In Progress",
        Category = number % 3 == 0 ? StatusCategory.Done : StatusCategory.InProgress,
        Components = [$"Component {number % 12}"],
        Credit = new ReportCredit(IdOf(number), "r" + Text(number % Reps), ReportedAt(number)),
        ConfirmedAt = ReportedAt(number).AddDays(2),
        DoneAt = number % 3 == 0 ? ReportedAt(number).AddDays(9) : null,
        FixedAt = number % 3 == 0 ? ReportedAt(number).AddDays(9) : null,
    };

    private DateTimeOffset ReportedAt(int number) => end - TimeSpan.FromDays(30.4 * Months * (1 - ((double)number / Issues)));

    private PromiseTold PromiseOf(int number)
    {
        var told = ReportedAt(number).AddDays(3);
        return new PromiseTold(
            Text(10_000 + number), new Estimate(DateOnly.FromDateTime(told.AddDays(number % 20).UtcDateTime), EstimateSource.DueDate, null), [.. Enumerable.Range(0, 1 + (number % 7)).Select(Text)], told);
    }

    private UsabilityCase CaseOf(int number, TicketState ticket)
    {
        var random = new Random(~number);
        var category = categories.All[random.Next(categories.All.Length)];
        var words = Enumerable.Range(0, 60).Select(_ => category.Phrases[random.Next(category.Phrases.Length)]);
        return new UsabilityCase
        {
            TicketId = ticket.Id,
            IsCounted = true,
            CreatedAt = ticket.CreatedAt,
            Subject = ticket.Subject,
            Text = string.Join(' ', words),
            Language = "en",
            Signs = string.Empty,
            Placement = new Placement(random.Next(9) == 0 ? null : category.Id, PlacedBy.Message, category.Phrases[0]),
            Replies = ticket.Contact!.Replies,
            SolvedAt = ticket.Contact.SolvedAt,
            PlacedWith = categories.Fingerprint,
        };
    }

    private TicketState TicketOf(int number)
    {
        var random = new Random(number);
        var created = end - TimeSpan.FromDays(30.4 * Months * (1 - ((double)number / tickets)));
        var customer = random.Next(Customers);
        var isSolved = end - created > TimeSpan.FromDays(1 + random.Next(20));
        return new TicketState
        {
            Id = IdOf(number),
            Url = "https://desk.example/tickets/" + IdOf(number),
            Subject = $"{Subjects[random.Next(Subjects.Length)]} {random.Next(1000)}",
            Status = isSolved ? TicketStatus.Solved : TicketStatus.Open,
            IsOpen = !isSolved,
            CustomerId = "c" + Text(customer),
            AccountId = "a" + Text(customer % Accounts),
            AccountName = "Account " + Text(customer % Accounts),
            RepId = "r" + Text(random.Next(Reps)),
            CreatedAt = created,
            UpdatedAt = created.AddDays(1),
            Contact = ContactOf(created, isSolved, random),
            Link = random.Next(20) == 0 ? new TicketLink(Text(10_000 + random.Next(Issues)), LinkOrigin.Duplicate, null, created) : null,
        };
    }

    private static TicketContact ContactOf(DateTimeOffset created, bool isSolved, Random random)
    {
        var reply = created.AddMinutes(random.Next(5, 3000));
        var replies = 1 + random.Next(4);
        return new TicketContact
        {
            Channel = random.Next(3) switch { 0 => "email", 1 => "web", _ => "chat" },
            Category = $"Category {random.Next(12)}",
            Product = $"Product {random.Next(5)}",
            RepId = "r" + Text(random.Next(Reps)),
            Replies = replies,
            FirstReplyAt = random.Next(20) == 0 ? null : reply,
            SecondReplyAt = replies > 1 ? reply.AddHours(3) : null,
            CustomerAt = random.Next(2) == 0 ? reply.AddHours(1) : null,
            SolvedAt = isSolved ? created.AddHours(random.Next(60, 400)) : null,
            ReopenedAt = random.Next(25) == 0 ? created.AddHours(500) : null,
            IsSpam = random.Next(50) == 0,
            OfferedAt = random.Next(15) == 0 ? reply.AddHours(-1) : null,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

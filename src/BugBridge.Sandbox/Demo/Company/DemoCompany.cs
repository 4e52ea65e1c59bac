using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>
/// A small software company that does not exist: it makes Harbour, a program for small warehouses. Pure data; the same seed makes the same
/// company.
/// </summary>
public sealed record DemoCompany
{
    /// <summary>The product.</summary>
    public const string Product = "Harbour";

    /// <summary>Those who answer tickets.</summary>
    public required ImmutableArray<DemoPerson> Reps { get; init; }

    /// <summary>Those who mend bugs.</summary>
    public required ImmutableArray<DemoPerson> Engineers { get; init; }

    /// <summary>The customers' companies.</summary>
    public required ImmutableArray<DemoAccount> Accounts { get; init; }

    /// <summary>Those who file tickets.</summary>
    public required ImmutableArray<DemoCustomer> Customers { get; init; }

    /// <summary>What they write about.</summary>
    public required ImmutableArray<DemoTopic> Topics { get; init; }

    /// <summary>All tickets, oldest first; those to be filed while the demo runs are the last.</summary>
    public required ImmutableArray<DemoTicket> Tickets { get; init; }

    /// <summary>The groups that tickets are in.</summary>
    public static ImmutableArray<string> Groups { get; } = ["Support", "Billing", "Apps"];

    /// <summary>Makes the company.</summary>
    public static DemoCompany Create(int seed = 1)
    {
        var random = new Random(seed);
        var texts = new DemoTexts(random);
        var topics = TextFiles.Topics();
        var reps = People("support", "support.example.com", ["Ana", "Ben", "Chloé", "Dan", "Eva", "Felipe"]);
        var accounts = CustomerBase.Accounts(texts);
        var customers = CustomerBase.Customers(texts, random, accounts);
        return new DemoCompany
        {
            Reps = reps,
            Engineers = People("engineering", "engineering.example.com", ["Bea", "Ivo", "Priya"]),
            Accounts = accounts,
            Customers = customers,
            Topics = topics,
            Tickets = new TicketComposer(texts, random, customers, reps).Compose(topics),
        };
    }

    private static ImmutableArray<DemoPerson> People(string role, string domain, ImmutableArray<string> names) =>
        [.. names.Select(name => new DemoPerson($"{name} ({role})", $"{CustomerBase.MailName(name)}@{domain}"))];
}

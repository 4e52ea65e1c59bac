using System.Globalization;
using BugBridge.Core.Accounts;

namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>Customers of several accounts, some of none, and the reps who look after them.</summary>
internal sealed class Population
{
    private const int WithoutAccount = 6;
    private const int NotImported = 4;

    public Population(JourneyBridge bridge, int customers, int accounts, int reps)
    {
        var organizations = Enumerable.Range(1, accounts).Select(number => (Number: number, Name: $"Account {number}")).ToList();
        var ids = organizations.ConvertAll(one => bridge.Helpdesk.AddOrganization(one.Name));
        Customers =
        [
            .. Enumerable.Range(0, customers).Select(number => bridge.Helpdesk.AddCustomer(
                $"Customer {number}", organizationId: number < customers - WithoutAccount ? ids[number % accounts] : null)),
        ];
        Reps = [.. Enumerable.Range(1, reps).Select(number => bridge.Helpdesk.AddRep($"Rep {number}"))];
        Accounts = organizations.Zip(ids).Skip(NotImported).ToDictionary(
            one => one.Second,
            one => new Account(one.Second.ToString(CultureInfo.InvariantCulture), one.First.Name, null, 100_00 + (one.First.Number * 1037_25), null));
        OrganizationNames = organizations.Zip(ids).ToDictionary(one => one.Second, one => one.First.Name);
    }

    public IReadOnlyList<long> Customers { get; }

    public IReadOnlyList<long> Reps { get; }

    /// <summary>By organisation, those of which the revenue is known.</summary>
    public IReadOnlyDictionary<long, Account> Accounts { get; }

    public IReadOnlyDictionary<long, string> OrganizationNames { get; }
}

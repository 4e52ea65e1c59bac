using BugBridge.Core.Accounts;

namespace BugBridge.Storage.Rows;

/// <summary>An account.</summary>
internal sealed class AccountRow
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Segment { get; init; }

    public long MonthlyRevenueCents { get; init; }

    public DateOnly? RenewalDate { get; init; }

    public static AccountRow Of(Account account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        Segment = account.Segment,
        MonthlyRevenueCents = account.MonthlyRevenueCents,
        RenewalDate = account.RenewalDate,
    };

    public Account ToAccount() => new(Id, Name, Segment, MonthlyRevenueCents, RenewalDate);
}

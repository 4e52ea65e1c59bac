using System.Collections.Immutable;

namespace BugBridge.Core.Browsing;

/// <summary>What a search found, kind by kind.</summary>
/// <param name="Tickets">Tickets.</param>
/// <param name="Issues">Issues.</param>
/// <param name="Accounts">Accounts.</param>
/// <param name="Reps">Reps.</param>
public sealed record Found(
    ImmutableArray<ListedTicket> Tickets, ImmutableArray<FoundIssue> Issues, ImmutableArray<FoundName> Accounts, ImmutableArray<FoundName> Reps)
{
    /// <summary>Nothing.</summary>
    public static Found Nothing { get; } = new([], [], [], []);

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Tickets.IsEmpty && Issues.IsEmpty && Accounts.IsEmpty && Reps.IsEmpty;
}

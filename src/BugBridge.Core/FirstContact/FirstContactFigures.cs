using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>First-contact resolution in a period: of the tickets that count in it by the rule, which are those that were first solved in it.</summary>
public sealed record FirstContactFigures
{
    /// <summary>How many months the trend has.</summary>
    public const int TrendMonths = 12;

    /// <summary>Of how many tickets a group has to be for its share to be compared with others.</summary>
    public const int LeastOrdered = 30;

    /// <summary>The rule that was applied.</summary>
    public required FirstContactRule Rule { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The moment of counting, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All tickets that were received in the period, whenever they count.</summary>
    public int Received { get; init; }

    /// <summary>Those of them that were not solved when it ended.</summary>
    public int Unsolved { get; init; }

    /// <summary>All tickets that count in the period, those left out of the share included. Over all periods, each ticket once.</summary>
    public required int Counted { get; init; }

    /// <summary>Those of them that were resolved.</summary>
    public required ContactGroup All { get; init; }

    /// <summary>Why how many are left out; every reason, also where it is none.</summary>
    public required ImmutableArray<LeftOutCount> LeftOut { get; init; }

    /// <summary>What was overlooked in those that were resolved at first contact.</summary>
    public required Overlooked Overlooked { get; init; }

    /// <summary>What it changes that customers came back by new tickets.</summary>
    public required RecontactEffect Recontacts { get; init; }

    /// <summary>What the same tickets come to by the other definitions.</summary>
    public ImmutableArray<KindCounts> Others { get; init; } = [];

    /// <summary>
    /// By the rep who answered first. Here and below the most tickets come first; groups of less than <see cref="LeastOrdered"/> come after them by name, since their
    /// order would say nothing.
    /// </summary>
    public required ImmutableArray<ContactGroup> ByRep { get; init; }

    /// <summary>By the rep who first solved it.</summary>
    public required ImmutableArray<ContactGroup> BySolver { get; init; }

    /// <summary>By channel.</summary>
    public required ImmutableArray<ContactGroup> ByChannel { get; init; }

    /// <summary>By category; empty when no category is set on any ticket.</summary>
    public required ImmutableArray<ContactGroup> ByCategory { get; init; }

    /// <summary>By product; empty when no product is set on any ticket.</summary>
    public required ImmutableArray<ContactGroup> ByProduct { get; init; }

    /// <summary>With and without something known that the bridge offered.</summary>
    public required OfferEffect Offer { get; init; }

    /// <summary>The months up to the period's last that has begun, oldest first.</summary>
    public required ImmutableArray<MonthContact> Trend { get; init; }

    /// <summary>The months of the trend, oldest first.</summary>
    public static ImmutableArray<Period> MonthsOf(Period period, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(period);
        var last = Period.MonthOf((period.Until > at && period.From < at ? at : period.Until).AddTicks(-1), period.Zone);
        var months = new Stack<Period>();
        for (var month = last; months.Count < TrendMonths; month = month.Previous)
        {
            months.Push(month);
        }

        return [.. months];
    }
}

using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Calendar;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>Makes a question to the store of what somebody chose: names become ids, days become moments.</summary>
internal sealed class TicketQuestions(ISearchView search, ReportSettings reports)
{
    /// <summary>More accounts or reps with such a name make a list of nobody's.</summary>
    private const int MostNames = 50;

    /// <summary>The question, and whom the names stand for; null where none was given.</summary>
    public async Task<(TicketQuery Query, ImmutableArray<FoundName>? Accounts, ImmutableArray<FoundName>? Reps)> AskAsync(
        TicketChoices choices, int limit, CancellationToken cancellationToken)
    {
        var accounts = await FindAsync(NameKind.Account, choices.Account, cancellationToken);
        var reps = await FindAsync(NameKind.Rep, choices.Rep, cancellationToken);
        var query = new TicketQuery(limit)
        {
            IsLinked = choices.IsLinked,
            IsOpen = choices.IsOpen,
            Status = choices.Status,
            From = Start(choices.From),
            Until = Start(choices.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null),
            CustomerId = choices.Customer,
            AccountIds = accounts?.Select(one => one.Id).ToArray(),
            RepIds = reps?.Select(one => one.Id).ToArray(),
            Order = choices.Order,
            IsAscending = choices.IsAscending,
        };
        return (query, accounts, reps);
    }

    /// <summary>Who has that id; else all who have that name; else all whose name has those words, at least begun.</summary>
    private async Task<ImmutableArray<FoundName>?> FindAsync(NameKind kind, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return null;
        }

        var found = await search.FindNamesAsync(kind, text, MostNames, cancellationToken);
        return found is [var first, ..] && first.Id == text
            ? [first]
            : found.Where(one => string.Equals(one.Name, text, StringComparison.OrdinalIgnoreCase)).ToImmutableArray() is { IsEmpty: false } named ? named : found;
    }

    private DateTimeOffset? Start(DateOnly? day) => day is { } one ? Period.StartOf(one, reports.Zone) : null;
}

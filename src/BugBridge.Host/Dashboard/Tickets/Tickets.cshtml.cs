using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Browsing;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>All tickets, filtered and sorted, a page at a time.</summary>
[Authorize(Roles.Reader)]
internal sealed class TicketsModel(ITicketList tickets, TicketQuestions questions, ISearchView search) : PageModel
{
    private const int PageSize = 50;
    private const int MostSkipped = 100_000;

    public TicketChoices Choices { get; private set; } = null!;

    public ImmutableArray<ListedTicket> Shown { get; private set; }

    /// <summary>Whom the name of an account stands for; null where none is given.</summary>
    public ImmutableArray<FoundName>? Accounts { get; private set; }

    /// <summary>Whom the name of a rep stands for; null where none is given.</summary>
    public ImmutableArray<FoundName>? Reps { get; private set; }

    /// <summary>The names that the fields suggest at first.</summary>
    public ImmutableArray<FoundName> SomeAccounts { get; private set; }

    public ImmutableArray<FoundName> SomeReps { get; private set; }

    public bool IsFirst { get; private set; }

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    /// <summary>The headings by which the list can be sorted.</summary>
    public SortLinks Sort => new(
        Choices.Order.ToString(), Choices.IsAscending, name => Choices.SortedBy(Enum.Parse<TicketOrder>(name)));

    public async Task OnGetAsync(string? after, string? skip, CancellationToken cancellationToken)
    {
        Choices = TicketChoices.Read(Request.Query);
        (var query, Accounts, Reps) = await questions.AskAsync(Choices, PageSize + 1, cancellationToken);
        query = Choices.Order == TicketOrder.Filed ? query with { After = Place(after) } : query with { Skip = Number(skip) };
        IsFirst = query is { After: null, Skip: 0 };
        var found = await tickets.ListAsync(query, cancellationToken);
        Shown = [.. found.Take(PageSize)];
        Next = found.Length > PageSize ? NextOf(query) : null;
        SomeAccounts = await search.FindNamesAsync(NameKind.Account, string.Empty, NameRoutes.Most, cancellationToken);
        SomeReps = await search.FindNamesAsync(NameKind.Rep, string.Empty, NameRoutes.Most, cancellationToken);
    }

    /// <summary>What a field with a name shows: the name, also where the address has the id.</summary>
    public static string? NameIn(string? given, ImmutableArray<FoundName>? found) => found is [var one] ? one.Name : given;

    private string NextOf(TicketQuery query) => query.Order == TicketOrder.Filed
        ? Choices.AddressOf(("after", string.Create(CultureInfo.InvariantCulture, $"{Shown[^1].CreatedAt.UtcTicks}.{Shown[^1].Id}")))
        : Choices.AddressOf(("skip", (query.Skip + PageSize).ToString(CultureInfo.InvariantCulture)));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostSkipped) : 0;

    private static TicketPlace? Place(string? text) =>
        text?.Split('.', 2) is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new TicketPlace(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;
}

using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Browsing;
using BugBridge.Host.Access;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>All tickets, the latest first, filtered.</summary>
[Authorize(Roles.Reader)]
internal sealed class TicketsModel(ITicketList tickets) : PageModel
{
    private const int PageSize = 50;

    public TicketQuery Query { get; private set; } = null!;

    public ImmutableArray<ListedTicket> Shown { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public TicketPlace? Next { get; private set; }

    public async Task OnGetAsync(string? linked, string? open, string? account, string? rep, string? after, CancellationToken cancellationToken)
    {
        Query = new TicketQuery(PageSize + 1)
        {
            IsLinked = Choice(linked),
            IsOpen = Choice(open),
            AccountId = Given(account),
            RepId = Given(rep),
            After = Place(after),
        };
        var found = await tickets.ListAsync(Query, cancellationToken);
        Shown = [.. found.Take(PageSize)];
        Next = found.Length > PageSize ? new TicketPlace(Shown[^1].CreatedAt, Shown[^1].Id) : null;
    }

    /// <summary>The address of the page that begins behind a place.</summary>
    public string AddressOf(TicketPlace? place) => PageAddress.Of(
        "/tickets",
        ("linked", Word(Query.IsLinked)),
        ("open", Word(Query.IsOpen)),
        ("account", Query.AccountId),
        ("rep", Query.RepId),
        ("after", place is null ? null : string.Create(CultureInfo.InvariantCulture, $"{place.CreatedAt.UtcTicks}.{place.Id}")));

    private static bool? Choice(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Word(bool? choice) => choice switch { true => "yes", false => "no", _ => null };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TicketPlace? Place(string? text) =>
        text?.Split('.', 2) is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new TicketPlace(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;
}

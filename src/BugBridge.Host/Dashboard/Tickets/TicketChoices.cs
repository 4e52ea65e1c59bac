using System.Globalization;
using BugBridge.Core.Browsing;
using BugBridge.Core.Tickets;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>What somebody chose on the page of tickets, as its address says. What makes no sense is as if it were not chosen.</summary>
internal sealed record TicketChoices
{
    /// <summary>The longest text of a filter.</summary>
    private const int Longest = 100;

    public bool? IsLinked { get; private init; }

    public bool? IsOpen { get; private init; }

    public TicketStatus? Status { get; private init; }

    /// <summary>The first day, in the zone of the reports.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The helpdesk's id of a customer.</summary>
    public string? Customer { get; private init; }

    /// <summary>The name of an account, the beginning of its words, or its id.</summary>
    public string? Account { get; private init; }

    /// <summary>The same of a rep.</summary>
    public string? Rep { get; private init; }

    public TicketOrder Order { get; private init; }

    public bool IsAscending { get; private init; }

    /// <summary>Reads an address.</summary>
    public static TicketChoices Read(IQueryCollection query)
    {
        var order = Name<TicketOrder>(query["sort"]) ?? TicketOrder.Filed;
        return new()
        {
            IsLinked = Choice(query["linked"]),
            IsOpen = Choice(query["open"]),
            Status = Name<TicketStatus>(query["status"]),
            From = Day(query["from"]),
            Until = Day(query["until"]),
            Customer = Given(query["customer"]),
            Account = Given(query["account"]),
            Rep = Given(query["rep"]),
            Order = order,
            IsAscending = query["direction"].ToString() is { Length: > 0 } direction ? direction == "up" : order != TicketOrder.Filed,
        };
    }

    /// <summary>The address of the list with these choices, and more.</summary>
    public string AddressOf(params (string Name, string? Value)[] more) => PageAddress.Of("/tickets", [.. Filters, .. Sorting(Order, IsAscending), .. more]);

    /// <summary>The address of the list in another order; in the same one, the other way round.</summary>
    public string SortedBy(TicketOrder order) =>
        PageAddress.Of("/tickets", [.. Filters, .. Sorting(order, order == Order ? !IsAscending : order != TicketOrder.Filed)]);

    private (string Name, string? Value)[] Filters =>
    [
        ("linked", Word(IsLinked)), ("open", Word(IsOpen)), ("status", Status?.ToString().ToLowerInvariant()), ("from", Word(From)), ("until", Word(Until)),
        ("customer", Customer), ("account", Account), ("rep", Rep),
    ];

    private static (string Name, string? Value)[] Sorting(TicketOrder order, bool isAscending) =>
    [
        ("sort", order == TicketOrder.Filed ? null : order.ToString().ToLowerInvariant()),
        ("direction", isAscending == (order != TicketOrder.Filed) ? null : isAscending ? "up" : "down"),
    ];

    private static T? Name<T>(string? text)
        where T : struct, Enum => Packs.Figures.NamesOf<T>.Find(text);

    private static bool? Choice(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Word(bool? choice) => choice switch { true => "yes", false => "no", _ => null };

    private static string? Word(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > Longest } much ? much[..Longest] : text.Trim();
}

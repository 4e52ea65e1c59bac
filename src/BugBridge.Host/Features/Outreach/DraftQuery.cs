using System.Globalization;
using BugBridge.Core.Outreach;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Features.Outreach;

/// <summary>Which drafts the page shows, as its address says.</summary>
internal sealed record DraftQuery
{
    /// <summary>Where they stand: a name of <see cref="DraftFilter"/>.</summary>
    public string? State { get; init; }

    /// <summary>The event's stamp, or null.</summary>
    public string? Event { get; init; }

    /// <summary>The issue's key, or null.</summary>
    public string? Issue { get; init; }

    /// <summary><c>on</c> for those on the reader's own tickets.</summary>
    public string? Mine { get; init; }

    /// <summary>The one that is shown whole; null for the first.</summary>
    public string? Draft { get; init; }

    /// <summary>Whether only those on the reader's own tickets are shown.</summary>
    public bool IsMine => Mine == "on";

    /// <summary>The same without what nobody can choose.</summary>
    public DraftQuery Clean() => new()
    {
        State = DraftFilter.All.Select(one => one.Name).FirstOrDefault(name => name == State) ?? "open",
        Event = Given(Event),
        Issue = Given(Issue)?.ToUpperInvariant(),
        Mine = IsMine ? Mine : null,
        Draft = Given(Draft),
    };

    /// <summary>What is asked of the store.</summary>
    /// <param name="reader">The reader's name, or null.</param>
    public OutreachFilter Filter(string? reader) => new()
    {
        States = DraftFilter.States(State ?? string.Empty),
        EventStamp = Event,
        IssueKey = Issue,
        RepName = IsMine ? reader ?? string.Empty : null,
    };

    /// <summary>The address of the page.</summary>
    /// <param name="number">Which page of the list; null for the first.</param>
    /// <param name="more">What else it says.</param>
    public string Address(string? number, params (string Name, string? Value)[] more) => PageAddress.Of(
        "/outreach", [("state", State), ("event", Event), ("issue", Issue), ("mine", Mine), ("draft", Draft), ("number", number), .. more]);

    /// <summary>What the box of a draft says when it is ticked.</summary>
    public static string Write(OutreachDraft draft) => string.Create(CultureInfo.InvariantCulture, $"{draft.Revision}/{draft.Stamp}");

    /// <summary>Reads what a ticked box said; null for what no box says.</summary>
    public static DraftPick? Read(string box) => box.Split('/', 2) is [var revision, { Length: > 0 } stamp]
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new DraftPick(stamp, number) : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

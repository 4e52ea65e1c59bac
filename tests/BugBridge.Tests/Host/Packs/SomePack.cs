using BugBridge.Core.Calendar;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Tests.Host.Packs;

/// <summary>A pack with one of everything, and with whatever text a test puts into all its places.</summary>
internal sealed class SomePack(string text) : IPackSource
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    public string Name => "fcr";

    /// <summary>What it throws when it is to be made, if anything.</summary>
    public Exception? Fault { get; init; }

    public static Pack Of(string text, params double?[] values) => new(
        "fcr",
        "First contact, October 2026",
        Noon,
        [
            new PackFigures([new PackFigure("Share", "61.5 %", text)]),
            new PackHeading("By rep"),
            new PackText(text),
            new PackTable(
                "by-rep",
                "Tickets by rep",
                [new PackColumn("rep", "Rep"), new PackColumn("tickets", "Tickets", IsNumber: true)],
                [.. values.Select((value, at) => (System.Collections.Immutable.ImmutableArray<PackCell>)[PackCell.Of($"{text} {at}", "https://desk.example/1"), new PackCell($"{value}", value)])])
            {
                Chart = new PackChart(ChartKind.Bars, 0, [1]),
                IfEmpty = "No tickets.",
            },
            new PackQuote(text, "Ticket 7", "javascript:alert(1)"),
            new PackList([PackCell.Of(text)]),
        ],
        new { Text = text, Share = 0.615 });

    public Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken) =>
        Fault is null ? Task.FromResult(Of(text, 3, 2)) : throw Fault;
}

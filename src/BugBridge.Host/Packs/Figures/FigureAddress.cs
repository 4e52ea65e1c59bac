using System.Text.Encodings.Web;
using BugBridge.Core.Calendar;

namespace BugBridge.Host.Packs.Figures;

/// <summary>Where the list behind a figure of a report is: which figure of which report, and of which period.</summary>
/// <param name="Report">The report, as on the command line.</param>
/// <param name="Period">The period, such as <c>2026-10</c>.</param>
/// <param name="Of">The figure, as the report's <see cref="IFigureSource"/> names it.</param>
internal sealed record FigureAddress(string Report, string Period, string Of)
{
    /// <summary>What the figure is broken down by; null when it is not.</summary>
    public string? By { get; init; }

    /// <summary>The group of that breakdown; null for what belongs to none.</summary>
    public string? Key { get; init; }

    /// <summary>By which of the report's rules it counts; null for the configured one.</summary>
    public string? Rule { get; init; }

    /// <summary>A figure of a report.</summary>
    public static FigureAddress To(string report, Period period, Enum of) => new(report, period.ToString(), of.ToString());

    /// <summary>Another figure of the same group.</summary>
    public FigureAddress With(Enum of) => this with { Of = of.ToString() };

    /// <summary>The page.</summary>
    public override string ToString() => $"/figures/{Uri.EscapeDataString(Report)}?{Query}";

    /// <summary>A further page of the list.</summary>
    /// <param name="skip">How many rows stand before it.</param>
    public string From(int skip) => skip == 0 ? ToString() : FormattableString.Invariant($"{this}&skip={skip}");

    /// <summary>The whole list as CSV.</summary>
    public string Csv => $"/figures/{Uri.EscapeDataString(Report)}.csv?{Query}";

    /// <summary>The whole list as a workbook.</summary>
    public string Workbook => $"/figures/{Uri.EscapeDataString(Report)}.xlsx?{Query}";

    private string Query => string.Join('&', new (string Name, string? Value)[] { ("period", Period), ("of", Of), ("by", By), ("key", Key), ("rule", Rule) }
        .Where(part => part.Value is not null).Select(part => $"{part.Name}={UrlEncoder.Default.Encode(part.Value!)}"));
}

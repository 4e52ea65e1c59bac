using BugBridge.Core.Calendar;
using BugBridge.Host.Access;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Figures;

/// <summary>What a figure of a report counts, a page at a time. Whoever may see the report may see its lists.</summary>
[Authorize(Roles.Reader)]
internal sealed class FigureModel(FigureReading figures, Words words, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public FigureAddress Address { get; private set; } = null!;

    public Period Period { get; private set; } = null!;

    public FigureList List { get; private set; } = null!;

    /// <summary>The rows of this page.</summary>
    public Pack Pack { get; private set; } = null!;

    /// <summary>How many rows stand before this page.</summary>
    public int Skip { get; private set; }

    /// <summary>Which rows of all are on this page.</summary>
    public string Shown => List.Count == 0 ? words.Number(0) : $"{words.Number(Skip + 1)}–{words.Number(Math.Min(Skip + PageSize, List.Count))}";

    /// <summary>Where the page before begins; null on the first.</summary>
    public int? Before => Skip > 0 ? Math.Max(0, Skip - PageSize) : null;

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? After => Skip + PageSize < List.Count ? Skip + PageSize : null;

    /// <summary>The report's title, in English.</summary>
    public string ReportTitle => Report.Title;

    public string ReportAddress => PageAddress.Of(Report.Path, ("period", Period.ToString()));

    private (string Title, string Path) Report => Address.Report switch
    {
        "fcr" => ("First contact", "/first-contact"),
        "usability" => ("Usability", "/usability"),
        "reporters" => ("Recognition", "/recognition"),
        "promises" => ("Promises", "/promises"),
        _ => ("Issues and ranking", "/issues"),
    };

    public async Task<IActionResult> OnGetAsync(string report, int? skip, CancellationToken cancellationToken)
    {
        if (await figures.FindAsync(report, Request.Query, words, cancellationToken) is not (var address, var period, var list))
        {
            return NotFound();
        }

        (Address, Period, List) = (address, period, list);
        Skip = Math.Clamp(skip ?? 0, 0, Math.Max(0, list.Count - 1));
        var rows = await list.RowsAsync(Skip, PageSize, cancellationToken);
        Pack = new Pack(address.Report, list.Title, clock.GetUtcNow(), [rows], rows);
        return Page();
    }
}

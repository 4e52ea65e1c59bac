using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>A page that shows a report of a month or a quarter.</summary>
internal abstract class ReportModel(SharedPacks packs, Words words, TimeProvider clock) : PageModel
{
    /// <summary>The report's name, as on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The page's title, in English.</summary>
    public abstract string Title { get; }

    /// <summary>The partial that stands before the report, or null.</summary>
    public virtual string? Opening => null;

    /// <summary>The page's address.</summary>
    public string Address => Request.Path;

    /// <summary>What was asked for, as it stands in the address; null for the current month.</summary>
    public string? Asked { get; private set; }

    /// <summary>The period that is shown; null when what was asked for is none.</summary>
    public Period? Period { get; private set; }

    /// <summary>The period after it, unless it has not begun yet.</summary>
    public Period? Next => Period?.Next is { } next && next.From <= clock.GetUtcNow() ? next : null;

    /// <summary>The months that a reader can choose.</summary>
    public ImmutableArray<Period> Months => PeriodChoice.Of(PeriodKind.Month, Period, clock.GetUtcNow(), words.Zone);

    /// <summary>The quarters that a reader can choose.</summary>
    public ImmutableArray<Period> Quarters => PeriodChoice.Of(PeriodKind.Quarter, Period, clock.GetUtcNow(), words.Zone);

    /// <summary>What is wrong with what was asked for, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The report, or null.</summary>
    public Pack? Pack { get; private set; }

    /// <summary>Where the report of the period can be had as a file.</summary>
    /// <param name="format"><c>html</c>, <c>pdf</c>, <c>xlsx</c>, <c>md</c>, <c>csv</c> or <c>json</c>.</param>
    /// <param name="table">With <c>csv</c>: which table.</param>
    public string FileAt(string format, string? table = null) =>
        PageAddress.Of($"/reports/{Name}.{format}", ("period", Period?.ToString()), ("table", table));

    /// <summary>A period's name; of one that is not over it says so.</summary>
    public string Named(Period period) => period.Until > clock.GetUtcNow() ? words.Of("{0} so far", words.Name(period)) : words.Name(period);

    public virtual Task OnGetAsync(string? period, CancellationToken cancellationToken) => ShowAsync(period, cancellationToken);

    /// <summary>Reads the report, or notes what is wrong with what was asked for.</summary>
    protected async Task ShowAsync(string? period, CancellationToken cancellationToken)
    {
        Asked = period;
        try
        {
            var now = clock.GetUtcNow();
            Period = string.IsNullOrWhiteSpace(period) ? Period.MonthOf(now, words.Zone) : Period.Read(period, now, words.Zone);
        }
        catch (PeriodException fault)
        {
            (Fault, Response.StatusCode) = (fault.Message, StatusCodes.Status400BadRequest);
            return;
        }

        Pack = await packs.FindAsync(Name, Period, words, cancellationToken);
    }
}

using BugBridge.Core.Calendar;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Figures;

/// <summary>Gives the lists behind the figures of one report. Registered in the container; found by the report's name.</summary>
internal interface IFigureSource
{
    /// <summary>The report, as on the command line and in addresses.</summary>
    string Name { get; }

    /// <summary>The list behind a figure, by the rule that counted it; null when the report has no such figure.</summary>
    /// <param name="figure">Which; anybody may have written it.</param>
    /// <param name="period">Its period.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FigureList?> FindAsync(FigureAddress figure, Period period, Words words, CancellationToken cancellationToken);
}

using BugBridge.Core.FirstContact;

namespace BugBridge.Core.Export;

/// <summary>Reads what is held, table by table and page by page, for other programs.</summary>
public interface IExportView
{
    /// <summary>A page, without the columns that <see cref="ExportTable.Completed"/> works out. Rows that come or change while pages are read may be in a page or not; none comes twice.</summary>
    /// <param name="table">One of <see cref="ExportTables.All"/>.</param>
    /// <param name="after">The <see cref="ExportPage.Next"/> of the page before, or null to begin.</param>
    /// <param name="limit">At most so many rows.</param>
    /// <param name="rule">What first contact is.</param>
    /// <param name="at">The moment for which outcomes are told, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ExportPage> ReadAsync(ExportTable table, string? after, int limit, FirstContactRule rule, DateTimeOffset at, CancellationToken cancellationToken);
}

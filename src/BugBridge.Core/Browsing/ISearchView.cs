namespace BugBridge.Core.Browsing;

/// <summary>Searches everything that is held.</summary>
public interface ISearchView
{
    /// <summary>
    /// What fits a text: tickets by id or words of the subject, issues by key or words of the summary, accounts by name or id, reps by id. Every
    /// word has to occur; words of two letters or more may be only begun. Case does not matter, nor do accents in subjects and summaries. The latest
    /// known first, at most <paramref name="limit"/> of each kind.
    /// </summary>
    Task<Found> SearchAsync(string text, int limit, CancellationToken cancellationToken);
}

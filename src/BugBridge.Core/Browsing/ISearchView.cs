using System.Collections.Immutable;

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

    /// <summary>
    /// Accounts or reps in whose name or id every word of a text occurs, at least begun, by their names; without a word, the first of all. At most
    /// <paramref name="limit"/>. What has exactly that id or name comes first.
    /// </summary>
    Task<ImmutableArray<FoundName>> FindNamesAsync(NameKind kind, string text, int limit, CancellationToken cancellationToken);
}

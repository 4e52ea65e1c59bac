using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Lists;

/// <summary>Gives one of the lists that pages show, whole, for files. Registered in the container; found by its name.</summary>
internal interface IListSource
{
    /// <summary>As in addresses: <c>tickets</c>.</summary>
    string Name { get; }

    /// <summary>The list with the filters and the order of its page, piece by piece; at least one piece, which may be empty. All pieces have the same columns.</summary>
    /// <param name="query">What the page's address says; anybody may have written it.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, CancellationToken cancellationToken);
}

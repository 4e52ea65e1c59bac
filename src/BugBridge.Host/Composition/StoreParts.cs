using BugBridge.Core.Accounts;
using BugBridge.Core.Browsing;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Composition;

/// <summary>An open store, as the pipeline and the commands use it.</summary>
/// <param name="Ledger">For intake and dispatcher.</param>
/// <param name="Journal">For dispatcher and operator.</param>
/// <param name="View">For questions.</param>
/// <param name="Ranks">For rankings.</param>
/// <param name="Accounts">For accounts.</param>
/// <param name="Texts">For the duplicate index.</param>
/// <param name="Duplicates">For questions about candidates and decisions.</param>
/// <param name="Promises">For the ledger of promises.</param>
/// <param name="TicketList">For lists of tickets.</param>
/// <param name="Timeline">For what was decided and done.</param>
/// <param name="Search">For searches.</param>
/// <param name="Schema">The name of its schema.</param>
/// <param name="LockDispatcher">
/// Takes the right to dispatch, which is given back by disposing of it. Throws <see cref="StoreException"/> when another process has it.
/// </param>
/// <param name="Lifetime">Closes the store.</param>
internal sealed record StoreParts(
    ILedger Ledger,
    IJournal Journal,
    IBridgeView View,
    IRankView Ranks,
    IAccountStore Accounts,
    ITextFeed Texts,
    IDuplicateView Duplicates,
    IPromiseView Promises,
    ITicketList TicketList,
    ITimelineView Timeline,
    ISearchView Search,
    string Schema,
    Func<IDisposable> LockDispatcher,
    IAsyncDisposable Lifetime) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}

using BugBridge.Core.Accounts;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
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
/// <param name="FirstContact">For first-contact resolution.</param>
/// <param name="Recognition">For what reps' reports came to.</param>
/// <param name="RepChoices">For reps who do not want to appear there.</param>
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
    IFirstContactView FirstContact,
    IRecognitionView Recognition,
    IRepChoices RepChoices,
    Func<IDisposable> LockDispatcher,
    IAsyncDisposable Lifetime) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}

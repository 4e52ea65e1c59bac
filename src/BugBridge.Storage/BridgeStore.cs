using BugBridge.Core.Accounts;
using BugBridge.Core.Browsing;
using BugBridge.Core.Deliveries;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Export;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Storage.Browsing;
using BugBridge.Storage.Commands;
using BugBridge.Storage.Database;
using BugBridge.Storage.Deliveries;
using BugBridge.Storage.Duplicates;
using BugBridge.Storage.Erasure;
using BugBridge.Storage.Export;
using BugBridge.Storage.Features;
using BugBridge.Storage.Filing;
using BugBridge.Storage.FirstContact;
using BugBridge.Storage.Outreach;
using BugBridge.Storage.Postgres;
using BugBridge.Storage.Promises;
using BugBridge.Storage.Ranking;
using BugBridge.Storage.Recognition;
using BugBridge.Storage.Sqlite;
using BugBridge.Storage.Stores;
using BugBridge.Storage.Usability;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage;

/// <summary>
/// The store of one bridge, open. Everything it gives throws <see cref="StoreException"/> when the database cannot be used, with a
/// message that says what to do.
/// </summary>
public sealed class BridgeStore : IAsyncDisposable
{
    private readonly IDatabaseEngine _engine;
    private readonly Writer _writer;

    private BridgeStore(IDatabaseEngine engine, Writer writer, string schema, string aliasKey, TimeProvider clock)
    {
        AliasKey = aliasKey;
        Erasures = new ErasureStore(writer, engine);
        Schema = schema;
        _engine = engine;
        _writer = writer;
        Ledger = new Ledger(new PlanStore(writer, BridgeFeatures.All, clock));
        Cursors = new CursorStore(writer, engine);
        var (journal, view, outreach, usability) = (new Journal(writer, engine, clock), new BridgeView(engine), new OutreachView(engine), new UsabilityView(engine));
        (Journal, Queue) = (journal, journal);
        (View, Watched) = (view, view);
        Ranks = new RankView(engine);
        Accounts = new AccountStore(writer);
        Deliveries = new DeliveryStore(writer, engine);
        Exports = new ExportView(engine);
        Texts = new TextFeed(engine);
        Duplicates = new DuplicateView(engine);
        TicketList = new TicketList(engine);
        Timeline = new TimelineView(engine);
        Search = new SearchView(engine);
        RepNames = new RepNames(engine);
        Joins = new JoinView(engine);
        Promises = new PromiseView(engine);
        Passages = new PassageView(engine);
        (OutreachView, Drafting) = (outreach, outreach);
        Outreach = new OutreachStore(writer, engine);
        (Usability, Cases, Meetings) = (usability, usability, usability);
        Reviews = new UsabilityStore(writer);
        FirstContact = new FirstContactView(engine);
        Recognition = new RecognitionView(engine);
        RepChoices = new RepChoices(writer, engine);
        Outcomes = new OutcomeView(engine);
    }

    /// <summary>The installation's secret, of which customers' aliases are made.</summary>
    public string AliasKey { get; }

    /// <summary>For erasing.</summary>
    public IErasureStore Erasures { get; }

    /// <summary>For intake and dispatcher.</summary>
    public Ledger Ledger { get; }

    /// <summary>For where polls, backfills and surveys go on.</summary>
    public ICursors Cursors { get; }

    /// <summary>For the operator.</summary>
    public IJournal Journal { get; }

    /// <summary>For the dispatcher.</summary>
    public IJournalQueue Queue { get; }

    /// <summary>For questions.</summary>
    public IBridgeView View { get; }

    /// <summary>For what is read again by itself.</summary>
    public IWatchView Watched { get; }

    /// <summary>For rankings.</summary>
    public IRankView Ranks { get; }

    /// <summary>For accounts.</summary>
    public IAccountStore Accounts { get; }

    /// <summary>For packs that are to be sent.</summary>
    public IDeliveryStore Deliveries { get; }

    /// <summary>For other programs.</summary>
    public IExportView Exports { get; }

    /// <summary>For the duplicate index.</summary>
    public ITextFeed Texts { get; }

    /// <summary>For questions about candidates and decisions.</summary>
    public IDuplicateView Duplicates { get; }

    /// <summary>The name of the schema, as its last migration is called.</summary>
    public string Schema { get; }

    /// <summary>For lists of tickets.</summary>
    public ITicketList TicketList { get; }

    /// <summary>For what was decided and done.</summary>
    public ITimelineView Timeline { get; }

    /// <summary>For searches.</summary>
    public ISearchView Search { get; }

    /// <summary>For the reps whom tickets name.</summary>
    public IRepNames RepNames { get; }

    /// <summary>For telling engineers of tickets that joined their issues.</summary>
    public IJoinView Joins { get; }

    /// <summary>For the ledger of promises.</summary>
    public IPromiseView Promises { get; }

    /// <summary>For what crossed.</summary>
    public IPassageView Passages { get; }

    /// <summary>For questions about what customers are told.</summary>
    public IOutreachView OutreachView { get; }

    /// <summary>For drafts that are still to be made.</summary>
    public IDraftingView Drafting { get; }

    /// <summary>For replies that are sent, and for forgetting customers.</summary>
    public IOutreachStore Outreach { get; }

    /// <summary>For the figures of the usability review.</summary>
    public IUsabilityView Usability { get; }

    /// <summary>For single usability tickets.</summary>
    public ICaseView Cases { get; }

    /// <summary>For what review meetings decided.</summary>
    public IReviewView Meetings { get; }

    /// <summary>For what review meetings decide.</summary>
    public IUsabilityStore Reviews { get; }

    /// <summary>For first-contact resolution.</summary>
    public IFirstContactView FirstContact { get; }

    /// <summary>For what reps' reports came to.</summary>
    public IRecognitionView Recognition { get; }

    /// <summary>For reps who do not want to appear there.</summary>
    public IRepChoices RepChoices { get; }

    /// <summary>For what became of commands.</summary>
    public IOutcomeView Outcomes { get; }

    /// <summary>
    /// Opens the database, making file and folder when they are missing (a PostgreSQL database has to be there), and brings it to the newest schema. Several
    /// processes may have it open; only one may dispatch, see <see cref="AcquireDispatcherLock"/>.
    /// </summary>
    /// <exception cref="StoreException">It is locked, damaged, written by a newer version, or cannot be written.</exception>
    public static async Task<BridgeStore> OpenAsync(StorageSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        IDatabaseEngine engine = settings.Engine == DatabaseKind.PostgreSql ? new PostgresEngine(settings) : new SqliteEngine(settings);
        try
        {
            var context = await engine.ExplainFaultsAsync(() => engine.OpenWriterAsync(cancellationToken));
            var writer = new Writer(context, engine);
            var key = await ErasureStore.KeyAsync(writer, cancellationToken);
            return new BridgeStore(engine, writer, context.Database.GetMigrations().Last(), key, clock);
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says that there is no database file yet, and what to do; null where there is one. Whoever asks an empty one by mistake gets answers that mislead.</summary>
    public static StoreException? FindMissing(StorageSettings settings) =>
        settings.Engine == DatabaseKind.Sqlite && !File.Exists(settings.Path) ? new StoreException(SqliteFaults.Missing(Path.GetFullPath(settings.Path))) : null;

    /// <summary>The right to dispatch, until disposed of or the process ends.</summary>
    /// <exception cref="StoreException">Another process has it.</exception>
    public DispatcherLock AcquireDispatcherLock() => new(_engine.Care.TakeRight());

    /// <summary>Whether a process dispatches now.</summary>
    public bool IsDispatching()
    {
        try
        {
            AcquireDispatcherLock().Dispose();
            return false;
        }
        catch (StoreException)
        {
            return true;
        }
    }

    /// <summary>Reads the whole database and looks for damage: seconds for each gigabyte.</summary>
    /// <exception cref="StoreException">It is damaged or cannot be read.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        _engine.ReadAsync(async context => await _engine.Care.FindDamageAsync(context, cancellationToken) is { } damage ? throw damage : true);

    /// <summary>Closes it, after writes under way have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _engine.DisposeAsync();
    }
}

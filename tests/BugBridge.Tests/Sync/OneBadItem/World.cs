using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Files;
using BugBridge.Core.Outreach;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Journeys;
using BugBridge.Tests.Leaks;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Three tickets with their issues, polls alone, and a wire on which calls about the second one fail.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int Bad = 1;
    private readonly TempDatabase _database = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<(string Ticket, string Issue)> _items = [];
    private SandboxServer _sandbox = null!;
    private BridgeStore _store = null!;
    private ILeakHelpdesk _desk = null!;
    private JiraLeaks _jira = null!;
    private Dispatcher _dispatcher = null!;
    private Poller _poller = null!;
    private Backfill _backfill = null!;
    private Task _intake = Task.CompletedTask;
    private TimeProvider _clock = null!;

    public Wire HelpdeskWire { get; } = new();

    public Wire JiraWire { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<World> StartAsync(HelpdeskVendor vendor, JiraEdition edition)
    {
        var world = new World { _clock = new JourneyClock(speed: 300) };
        var options = new SandboxOptions { Clock = world._clock, Helpdesk = vendor };
        options = options with { Jira = options.Jira with { Edition = edition } };
        world._sandbox = await SandboxServer.StartAsync(options, Token);
        world._desk = vendor == HelpdeskVendor.Freshdesk
            ? new FreshdeskLeaks(world._sandbox, options, world._clock, world.HelpdeskWire)
            : new ZendeskLeaks(world._sandbox, options, world._clock, world.HelpdeskWire);
        world._jira = new JiraLeaks(world._sandbox, options, world._clock, world.JiraWire);
        await world.BuildAsync();
        await world.FileAsync();
        return world;
    }

    /// <summary>Everybody writes; then everything that reads passes over it, while the wire does what it was told.</summary>
    public async Task PlayAsync()
    {
        for (var at = 0; at < _items.Count; at++)
        {
            _desk.Note(_items[at].Ticket, $"/dev Question {at}");
            _jira.Comment(_items[at].Issue, $"Answer {at}.", LeakLimit.None);
        }

        await PassAsync();
        await _poller.ReconcileAsync(Token);
        await _backfill.RunAsync(JourneyClock.Start.AddDays(-1), progress: null, Token);
        await PassAsync();
    }

    /// <summary>What is wrong: others that were not told, or a bad one that is neither told nor visible.</summary>
    public async Task<List<string>> FindingsAsync()
    {
        var findings = new List<string>();
        var (desk, jira) = (_desk.Comments().ToList(), _jira.Everything().ToList());
        var open = await _store.Journal.ListAsync([EntryState.Waiting, EntryState.SetAside], 1000, Token);

        // What was not written because the thing is gone is done, and says so.
        var visible = open.Concat(await _store.Journal.ListAsync([EntryState.Done], 1000, Token)).ToList();
        for (var at = 0; at < _items.Count; at++)
        {
            var isTold = jira.Any(text => text.Contains($"Question {at}", StringComparison.Ordinal))
                && desk.Any(text => text.Contains($"Answer {at}.", StringComparison.Ordinal));
            if (!isTold && at != Bad)
            {
                findings.Add($"item {at} was not told");
            }
            else if (!isTold && !visible.Any(entry => entry.LastError is not null) && !await IsGoneAsync(_items[at].Ticket, _items[at].Issue))
            {
                findings.Add("the bad item is neither told nor visible");
            }
        }

        if (open.GroupBy(entry => entry.Action.Lane.ToString() + entry.Action.GetType().Name).Any(group => group.First().Action is Core.Sync.Actions.LookAgain && group.Count() > 1))
        {
            findings.Add("one item has several looks: " + string.Join("; ", open.Select(entry => entry.Action.Lane + " " + entry.Action.Title)));
        }

        return findings;
    }

    /// <summary>A 404 for the thing itself, from a remote that knows the bridge and has the others, means that it is gone; the store then says so.</summary>
    private async Task<bool> IsGoneAsync(string ticket, string issue) =>
        await _store.View.FindTicketAsync(ticket, Token) is { Status: TicketStatus.Deleted }
        || await _store.View.FindIssueAsync(issue, Token) is { IsGone: true };

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _intake;
        _dispatcher.Dispose();
        await _store.DisposeAsync();
        await _desk.DisposeAsync();
        await _jira.DisposeAsync();
        await _sandbox.DisposeAsync();
        _stopping.Dispose();
        _database.Dispose();
        HelpdeskWire.Dispose();
        JiraWire.Dispose();
    }

    private async Task BuildAsync()
    {
        _store = await BridgeStore.OpenAsync(_database.PatientSettings, _clock, Token);
        var duplicates = new DuplicateSettings { AutoLink = AutoLinkPolicy.Never, Candidates = 0 };
        var planner = A.Planner(relay: new RelaySettings { FromJira = RelayMode.All, TicketFields = new TicketFields { IssueKey = "Jira issue" } }, duplicates: duplicates);
        var (settings, signal, looks) = (new SyncSettings(), new DispatchSignal(), new LookQueue());
        var changes = new ChangeDesk(_store.Ledger, planner, signal);
        var (helpdesk, tracker) = (_desk.Helpdesk, _jira.Tracker);
        var reader = new ChangeReader(helpdesk, tracker, _store.View, new MergingSettings(), _clock);
        var intake = new IntakeWorker(looks, reader, changes, _clock, NullLogger<IntakeWorker>.Instance);
        var survey = new IssueSurvey(tracker, _store.Ledger, _store.Duplicates, changes, duplicates, looks, _clock);
        _poller = new Poller(helpdesk, tracker, _store.Ledger, _store.View, reader, changes, new PollHealth(), looks, survey, _clock);
        _backfill = new Backfill(helpdesk, _store.Ledger, _store.View, changes, looks, _clock);
        var performer = new Performer(
            helpdesk, tracker, _store.View, intake, new RetryRule(settings, () => 0.5), duplicates, new FileSettings(), _store.Passages,
            new ReplySending(helpdesk, _store.Outreach, new OutreachSettings()), _clock);
        _dispatcher = new Dispatcher(_store.Journal, _store.Ledger, planner, performer, helpdesk, signal, settings, _clock, NullLogger<Dispatcher>.Instance);
        _intake = intake.RunAsync(_stopping.Token);
    }

    private async Task FileAsync()
    {
        await PassAsync();
        for (var at = 0; at < 3; at++)
        {
            _items.Add((_desk.File($"Fault number {at}", $"It fails in way {at}.", isBug: true), string.Empty));
        }

        await PassAsync();
        for (var at = 0; at < 3; at++)
        {
            var link = (await _store.View.FindTicketAsync(_items[at].Ticket, Token))?.Link;
            _items[at] = (_items[at].Ticket, link?.IssueId ?? throw new InvalidOperationException($"Ticket {at} was not filed."));
        }

        // What was written so far is read once, so that only what comes now counts.
        await PassAsync();
        HelpdeskWire.Watch(_items[Bad].Ticket);
        JiraWire.Watch(_items[Bad].Issue, _jira.KeyOf(_items[Bad].Issue));
    }

    private async Task PassAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            await _poller.PollHelpdeskAsync(Token);
            await _poller.PollIssuesAsync(Token);
            await _dispatcher.DrainAsync(Token);
        }
    }
}

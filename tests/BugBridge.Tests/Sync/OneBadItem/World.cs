using System.Globalization;
using System.Net;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;
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

/// <summary>Three tickets with their issues, three older ones, and a wire on which calls about the second one of each fail.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int Bad = 1;
    private readonly TempDatabase _database = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<string> _old = [];
    private readonly List<(string Ticket, string? Issue)> _items = [];
    private SandboxServer _sandbox = null!;
    private BridgeStore _store = null!;
    private ILeakHelpdesk _standIn = null!;
    private JiraLeaks _jira = null!;
    private Dispatcher _dispatcher = null!;
    private RefetchQueue _refetches = null!;
    private Poller _poller = null!;
    private Backfill _backfill = null!;
    private Task _intake = Task.CompletedTask;
    private JourneyClock _clock = null!;
    private DateTimeOffset _began;

    public Wire HelpdeskWire { get; } = new();

    public Wire JiraWire { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The world before anything was filed in it but the older tickets. Skips the test where there is no Request Tracker.</summary>
    public static async Task<World> StartAsync(Sides sides)
    {
        var isReal = sides == Sides.RequestTrackerAndCloud;
        var isFreshdesk = sides == Sides.FreshdeskAndDataCenter;
        var world = new World { _clock = isReal ? new JourneyClock(speed: 60, TimeProvider.System.GetUtcNow()) : new JourneyClock(speed: 300) };

        // Helpdesks keep whole seconds.
        world._began = world._clock.GetUtcNow().AddMinutes(-1);
        var options = new SandboxOptions { Clock = world._clock, Helpdesk = isFreshdesk ? HelpdeskVendor.Freshdesk : HelpdeskVendor.Zendesk };
        options = options with { Jira = options.Jira with { Edition = isFreshdesk ? JiraEdition.DataCenter : JiraEdition.Cloud } };

        // Every ticket's audits are asked for; with some of them it would depend on the order of writes whether the bad one's are.
        options = options with { Zendesk = options.Zendesk with { ExportsLeaveOutMetadata = 1 } };
        world._sandbox = await SandboxServer.StartAsync(options, Token);
        world._standIn = isReal ? RequestTrackerLeaks.Open(world._clock, world.HelpdeskWire)
            : isFreshdesk ? new FreshdeskLeaks(world._sandbox, options, world._clock, world.HelpdeskWire)
            : new ZendeskLeaks(world._sandbox, options, world._clock, world.HelpdeskWire);
        world._jira = new JiraLeaks(world._sandbox, options, world._clock, world.JiraWire);
        await world.BuildAsync();
        await world.BeginAsync();
        return world;
    }

    /// <summary>Tickets are filed and everybody writes, first found by polls alone and then told by webhooks alone, while the wire does what it was told.</summary>
    public async Task PlayAsync()
    {
        await FileAsync();
        Write(string.Empty);
        await PassAsync();
        Write("more ");
        await HookAsync();
        await _poller.ReconcileAsync(Token);
        await _backfill.RunAsync(_began, progress: null, Token);
        await PassAsync();
    }

    /// <summary>What is wrong: others that were not told, or a bad one that is neither told nor visible.</summary>
    public async Task<List<string>> FindingsAsync()
    {
        var findings = new List<string>();
        var (desk, jira) = (_standIn.Comments().ToList(), _jira.Everything().ToList());
        var open = await _store.Journal.ListAsync([EntryState.Waiting, EntryState.SetAside], 1000, Token);

        // What was not written because the thing is gone is done, and says so.
        var visible = open.Concat(await _store.Journal.ListAsync([EntryState.Done], 1000, Token)).ToList();
        for (var at = 0; at < _items.Count; at++)
        {
            var isTold = new[] { $"Question {at}", $"Question more {at}" }.All(said => jira.Any(text => text.Contains(said, StringComparison.Ordinal)))
                && new[] { $"Answer {at}.", $"Answer more {at}." }.All(said => desk.Any(text => text.Contains(said, StringComparison.Ordinal)));
            if (!isTold && at != Bad)
            {
                findings.Add($"item {at} was not told");
            }
            else if (!isTold && !visible.Any(entry => entry.LastError is not null) && !await IsGoneAsync(_items[at].Ticket, _items[at].Issue))
            {
                findings.Add("the bad item is neither told nor visible");
            }
        }

        for (var at = 0; at < _old.Count; at++)
        {
            if (await _store.View.FindTicketAsync(_old[at], Token) is null && (at != Bad || !(IsNowhere || visible.Any(entry => entry.LastError is not null))))
            {
                findings.Add($"old ticket {at} was not taken in");
            }
        }

        if (open.GroupBy(entry => entry.Action.Lane.ToString() + entry.Action.GetType().Name).Any(group => group.First().Action is RefetchAgain && group.Count() > 1))
        {
            findings.Add("one item has several looks: " + string.Join("; ", open.Select(entry => entry.Action.Lane + " " + entry.Action.Title)));
        }

        return findings;
    }

    // Freshdesk's list only names tickets; one that was never seen and has no address any more is nothing to tell of.
    private bool IsNowhere => HelpdeskWire is { Status: HttpStatusCode.NotFound, Failing: "GET /api/v2/tickets/{id}" };

    /// <summary>A 404 for the thing itself, from a remote that knows the bridge and has the others, means that it is gone; the store then says so.</summary>
    private async Task<bool> IsGoneAsync(string ticket, string? issue) =>
        IsNowhere
        || await _store.View.FindTicketAsync(ticket, Token) is { Status: TicketStatus.Deleted }
        || (issue is not null && await _store.View.FindIssueAsync(issue, Token) is { IsGone: true });

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _intake;
        _poller.Dispose();
        _dispatcher.Dispose();
        await _store.DisposeAsync();
        await _standIn.DisposeAsync();
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
        var planner = A.Planner(relay: new RelaySettings { FromJira = RelayMode.All, TicketFields = new TicketFields { IssueKey = _standIn.IssueField } }, duplicates: duplicates);
        var (settings, signal, looks) = (new SyncSettings(), new DispatchSignal(), _refetches = new RefetchQueue());
        var changes = new ChangeInbox(_store.Ledger, planner, signal);
        var (helpdesk, tracker) = (_standIn is RequestTrackerLeaks real ? new OwnTickets(real.Helpdesk, real.IsOwn).Over() : _standIn.Helpdesk, _jira.Tracker);
        var reader = new ChangeReader(helpdesk.Reader, tracker.Reader, _store.View, _store.Watched, new MarkedMasters(tracker.Reader, _store.View, new MergingSettings(), _clock), _clock);
        var intake = new IntakeWorker(looks, reader, changes, _clock, NullLogger<IntakeWorker>.Instance);
        var survey = new IssueSurvey(tracker.Reader, tracker.List, _store.Cursors, _store.Duplicates, changes, duplicates, looks, _clock);
        _poller = new Poller(helpdesk.Feed, helpdesk.Reader, tracker.Feed, tracker.Reader, _store.Cursors, _store.View, _store.Watched, reader, changes, new PollResults(_store.Journal, new RemoteConditions(), signal, _clock), looks, survey, _clock);
        _backfill = new Backfill(helpdesk.History, _store.Cursors, _store.View, changes, looks, _clock);
        var performer = BridgePerformer.Of(helpdesk, tracker, _store, intake, settings, duplicates, _clock);
        _dispatcher = new Dispatcher(_store.Queue, _store.Ledger, planner, performer, helpdesk.Writer, signal, settings, _clock, NullLogger<Dispatcher>.Instance);
        _intake = intake.RunAsync(_stopping.Token);
    }

    /// <summary>The older tickets come before polling begins, so that only the backfill tells of them.</summary>
    private async Task BeginAsync()
    {
        // A real helpdesk has a long history, of which this world's begins now.
        var now = _standIn is RequestTrackerLeaks ? (await _standIn.Helpdesk.Feed.PollAsync(null, Token)).Cursor : null;
        for (var at = 0; at < 3; at++)
        {
            _old.Add(_standIn.File($"Old matter {at}", $"It was so in way {at}.", isBug: false));
        }

        HelpdeskWire.Watch(_old[Bad], _standIn.CustomerOf(_old[Bad]));
        if (now is not null)
        {
            await _store.Cursors.SaveHistoryAsync(string.Create(CultureInfo.InvariantCulture, $"{_began.UtcTicks} {now}"), Token);
        }

        // Longer than any of them looks back.
        _clock.Skip(TimeSpan.FromMinutes(10));
        await PassAsync();
    }

    private async Task FileAsync()
    {
        JiraWire.Watch($"Fault number {Bad}");
        for (var at = 0; at < 3; at++)
        {
            var ticket = _standIn.File($"Fault number {at}", $"It fails in way {at}.", isBug: true);
            _items.Add((ticket, null));
            if (at == Bad)
            {
                HelpdeskWire.Watch(ticket, _standIn.CustomerOf(ticket));
            }
        }

        await PassAsync();
        for (var at = 0; at < 3; at++)
        {
            var link = (await _store.View.FindTicketAsync(_items[at].Ticket, Token))?.Link;
            _items[at] = (_items[at].Ticket, link?.IssueId is { Length: > 0 } id ? id : null);
        }

        if (_items[Bad].Issue is { } bad)
        {
            JiraWire.Watch(bad, _jira.KeyOf(bad));
        }

        // The notes about the filing are read, so that only what comes now counts.
        await PassAsync();
    }

    private void Write(string more)
    {
        for (var at = 0; at < _items.Count; at++)
        {
            _standIn.Note(_items[at].Ticket, $"/dev Question {more}{at}");
            if (_items[at].Issue is { } issue)
            {
                _jira.Comment(issue, $"Answer {more}{at}.", LeakLimit.None);
            }
        }
    }

    /// <summary>A webhook tells of each ticket and each issue.</summary>
    private async Task HookAsync()
    {
        await Task.WhenAll(_items.Select(item => _refetches.Add(Lane.OfTicket(item.Ticket))));
        await Task.WhenAll(_items.Select(item => item.Issue).OfType<string>().Select(issue => _refetches.Add(Lane.OfIssue(issue))));
        await _dispatcher.DrainAsync(Token);
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

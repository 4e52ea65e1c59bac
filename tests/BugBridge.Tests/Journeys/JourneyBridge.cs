using BugBridge.Core.Accounts;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Jobs;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Storage;
using BugBridge.Tests.Host.Commands;
using BugBridge.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Serilog.Core;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// The real worker, with the real store, connectors and webhooks, between the sandbox's stand-ins, with a customer, a rep and an engineer. It
/// polls and reconciles only when it is asked to.
/// </summary>
internal sealed class JourneyBridge : IAsyncDisposable
{
    // Ends a hang and measures nothing.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private readonly TempDatabase _database = new();
    private readonly CancellationTokenSource _limit;
    private readonly JourneyOptions _journey;
    private readonly BridgeSettings _settings;
    private readonly BridgeParts _parts;
    private BridgeStore _store = null!;
    private RemoteParts _remotes = null!;
    private IDisposable _right = null!;
    private WebApplication? _app;

    private JourneyBridge(SandboxServer sandbox, SandboxOptions options, JourneyClock clock, JourneyOptions journey, CancellationToken cancellationToken)
    {
        (Sandbox, Clock, _journey) = (sandbox, clock, journey);
        _settings = JourneySettings.For(sandbox, options, _database.Path, journey.Speed);
        journey.Settings?.Invoke(_settings);
        _parts = new BridgeParts(Clock);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit.CancelAfter(Limit);
        Account = Helpdesk.AddOrganization("Acme");
        Customer = Helpdesk.AddCustomer("Cora Customer", organizationId: Account);
        Rep = Helpdesk.AddRep("Rita Rep");
        Engineer = Jira.AddEngineer("Emil Engineer");
    }

    public SandboxServer Sandbox { get; }

    public JourneyClock Clock { get; }

    public ZendeskStandIn Helpdesk => Sandbox.Zendesk;

    public JiraStandIn Jira => Sandbox.Jira;

    /// <summary>The customer's organisation.</summary>
    public long Account { get; }

    public long Customer { get; }

    public long Rep { get; }

    public string Engineer { get; }

    /// <summary>Settings that commands beside the worker see, by their paths, where it matters what they are.</summary>
    public Dictionary<string, string> CommandSettings { get; } = new(StringComparer.Ordinal);

    public CancellationToken Token => _limit.Token;

    public IJournal Journal => _store.Journal;

    public IBridgeView View => _store.View;

    public IErasureStore Erasures => _store.Erasures;

    public IAccountStore Accounts => _store.Accounts;
    public IDuplicateView Duplicates => _store.Duplicates;

    public ReviewDecisions ReviewDecisions => Services.GetRequiredService<ReviewDecisions>();

    public UsabilityReviews Reviews => Services.GetRequiredService<UsabilityReviews>();

    public ICaseView Cases => _store.Cases;

    public IFirstContactView FirstContact => _store.FirstContact;

    public IOutreachView Outreach => _store.OutreachView;

    public IDraftingView Drafting => _store.Drafting;

    public IPromiseView Promises => _store.Promises;

    public DraftDecisions Drafts => Services.GetRequiredService<DraftDecisions>();

    public IRecognitionView Recognition => _store.Recognition;

    public string DatabasePath => _database.Path;

    /// <summary>Every address at which the worker answers.</summary>
    public IReadOnlyList<Endpoint> Endpoints => Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private IServiceProvider Services => _app!.Services;

    public static async Task<JourneyBridge> StartAsync(JourneyOptions journey, CancellationToken cancellationToken)
    {
        var clock = new JourneyClock(journey.Speed);
        var options = new SandboxOptions { Clock = clock };
        options = journey.Sandbox?.Invoke(options) ?? options;
        var bridge = new JourneyBridge(await SandboxServer.StartAsync(options, cancellationToken), options, clock, journey, cancellationToken);
        journey.Before?.Invoke(bridge.Sandbox);
        await (journey.Inherit?.Invoke(bridge) ?? Task.CompletedTask);
        await bridge.StartWorkerAsync();
        bridge.Helpdesk.AddWebhook(new ZendeskWebhook(bridge.At("webhooks/zendesk"), JourneySettings.WebhookSecret));
        bridge.Sandbox.Freshdesk.AddWebhook(new FreshdeskWebhook(bridge.At("webhooks/freshdesk"), JourneySettings.WebhookSecret));
        bridge.Jira.AddWebhook(options.Jira.Edition == JiraEdition.DataCenter
            ? new JiraWebhook(bridge.At($"webhooks/jira?secret={JourneySettings.WebhookSecret}"), Secret: string.Empty)
            : new JiraWebhook(bridge.At("webhooks/jira"), JourneySettings.WebhookSecret));
        await bridge.UntilAsync(bridge.HasPolledAsync, "the first polls ended");
        await bridge.PollAsync();
        return bridge;
    }

    /// <summary>The polls of a start are over, so that what comes now comes by a webhook, or by a poll that the journey makes.</summary>
    private async Task<bool> HasPolledAsync()
    {
        var scheduler = await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        foreach (var key in new[] { PollHelpdesk.Key, PollIssues.Key }.Select(job => new TriggerKey(job.Name)))
        {
            // A job that runs blocks its trigger.
            var isWaiting = await scheduler.GetTriggerState(key, Token) == TriggerState.Normal;
            if (!isWaiting || (await scheduler.GetTrigger(key, Token))?.NextFireTimeUtc <= Clock.GetUtcNow())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lets a new worker go on where the old one stopped, at the same address.</summary>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopWorkerAsync();
        meanwhile?.Invoke();
        await StartWorkerAsync();
    }

    /// <inheritdoc cref="RestartAsync(Action?)"/>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        await StopWorkerAsync();
        await meanwhile();
        await StartWorkerAsync();
    }

    /// <summary>Gives a command beside the worker.</summary>
    public async Task<(int Code, string Output, string Error)> CommandAsync(params string[] arguments)
    {
        using var terminal = new Terminal(new JourneyParts(_parts, _settings), Clock);
        terminal.Variables["BUGBRIDGE__Relay__TicketFields__IssueKey"] = _settings.Relay.TicketFields.IssueKey!;
        foreach (var (path, value) in CommandSettings)
        {
            terminal.Variables["BUGBRIDGE__" + path.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return (await terminal.RunAsync(arguments), terminal.Output, terminal.Error);
    }

    /// <summary>Waits until no webhook, look or action is under way or waits for its next try.</summary>
    public async Task SettleAsync()
    {
        while (!await IsQuietAsync())
        {
            await Task.Delay(Glance, Token);
        }
    }

    /// <summary>Waits for a condition; what it says for names it when it never comes.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        try
        {
            while (!await condition())
            {
                await Task.Delay(Glance, Token);
            }
        }
        catch (OperationCanceledException ended) when (_limit.IsCancellationRequested)
        {
            throw new TimeoutException("It never happened: " + what, ended);
        }
    }

    public Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>One pass over each side, and all that follows from it.</summary>
    public async Task<(PollCounts Helpdesk, PollCounts Jira)> PollAsync()
    {
        var poller = Services.GetRequiredService<Poller>();
        var counts = (await poller.PollHelpdeskAsync(Token), await poller.PollIssuesAsync(Token));
        await SettleAsync();
        return counts;
    }

    /// <summary>Reads again all that is linked and open, and all that follows from it.</summary>
    public async Task ReconcileAsync()
    {
        await Services.GetRequiredService<Poller>().ReconcileAsync(Token);
        await SettleAsync();
    }

    /// <summary>Reminds the engineers of fix dates that have passed, and all that follows from it.</summary>
    public async Task<PollCounts> RemindAsync()
    {
        var counts = await Services.GetRequiredService<PromisePass>().RunAsync(Token);
        await SettleAsync();
        return counts;
    }

    /// <summary>Lets the wait before erasing pass, erases what is due then, and all that follows from it.</summary>
    public async Task<PollCounts> EraseAsync()
    {
        Clock.Skip(TimeSpan.FromHours(2));
        var counts = await Services.GetRequiredService<ErasurePass>().RunAsync(Token);
        await SettleAsync();
        return counts;
    }

    /// <summary>Ranks what is due, and all that follows from it.</summary>
    public async Task<PollCounts> RankAsync()
    {
        var counts = await Services.GetRequiredService<RankPass>().RunAsync(Token);
        await SettleAsync();
        return counts;
    }

    /// <summary>Lets the wait after a join pass, tells engineers of what joined, and all that follows from it.</summary>
    /// <param name="wait">How long to wait before; that a join is settled when left out.</param>
    public async Task<PollCounts> TellJoinedAsync(TimeSpan? wait = null)
    {
        Clock.Skip(wait ?? JoinPass.Settled);
        var counts = await Services.GetRequiredService<JoinPass>().RunAsync(Token);
        await SettleAsync();
        return counts;
    }

    /// <summary>Looks through all issues of Jira.</summary>
    public Task SurveyAsync() => Services.GetRequiredService<IssueSurvey>().PassAsync(Token);

    /// <summary>A pass that fails by a remote's fault; what it says.</summary>
    public async Task<string> FailingAsync(Func<Poller, Task> pass) =>
        (await Assert.ThrowsAsync<RemoteException>(() => pass(Services.GetRequiredService<Poller>()))).Message;

    public async ValueTask DisposeAsync()
    {
        await StopWorkerAsync();
        await Sandbox.DisposeAsync();
        _limit.Dispose();
        _database.Dispose();
    }

    /// <summary>An address of the worker.</summary>
    public Uri At(string path) => new(new Uri(_app!.Urls.First()), path);

    private async Task StartWorkerAsync()
    {
        _store = await _parts.OpenStoreAsync(_settings, Token);
        _remotes = _parts.Connect(_settings);
        _remotes = _remotes with { Helpdesk = _journey.Helpdesk?.Invoke(_remotes.Helpdesk) ?? _remotes.Helpdesk };
        _right = _store.AcquireDispatcherLock();
        _app = WorkerApp.Create(_settings, new SecretGuard(_settings), _store, _remotes, Clock, Logger.None);
        await _app.StartAsync(Token);
        _settings.Web.Url = _app.Urls.First();
    }

    private async Task StopWorkerAsync()
    {
        if (_app is null)
        {
            return;
        }

        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _remotes.DisposeAsync();
        _right.Dispose();
        await _store.DisposeAsync();
        _app = null;
    }

    /// <summary>
    /// Work goes round: a webhook leads to a look, that to actions, and those to webhooks. Each step from look to action and from action to
    /// webhook makes a call, so that no call and no delivery between two empty rounds means that nothing is left.
    /// </summary>
    private async Task<bool> IsQuietAsync()
    {
        var before = Traffic();
        return await IsEmptyAsync() && await IsEmptyAsync() && before == Traffic();
    }

    private (int Calls, int Deliveries) Traffic() => (Helpdesk.Calls.Total + Sandbox.Freshdesk.Calls.Total + Jira.Calls.Total, Sandbox.Webhooks.Deliveries.Count);

    private async Task<bool> IsEmptyAsync() =>
        Sandbox.Webhooks.Pending == 0
        && Services.GetRequiredService<RefetchQueue>().Count == 0
        && (await Journal.CountAsync(Token)).Waiting == 0;
}

using System.CommandLine;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;
using BugBridge.Host.Composition;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary>What <c>merge</c> and <c>unmerge</c> share: reading the issues, handing in what is asked, and saying what comes of it.</summary>
internal sealed class MergeAsking : IAsyncDisposable
{
    private readonly Session _session;
    private readonly BridgeStore _store;
    private readonly RemoteParts _remotes;

    private MergeAsking(Session session, BridgeStore store, RemoteParts remotes) => (_session, _store, _remotes) = (session, store, remotes);

    /// <summary>Who asks.</summary>
    public static Option<string?> By { get; } = new("--by") { Description = "Your name, for the record.", HelpName = "NAME" };

    /// <summary>Opens what is needed.</summary>
    public static async Task<MergeAsking> StartAsync(Session session, CancellationToken cancellationToken)
    {
        var store = await session.OpenHeldStoreAsync(cancellationToken);
        return new MergeAsking(session, store, session.Around.Parts.Connect(session.Settings));
    }

    /// <summary>The issue as it is in Jira now.</summary>
    /// <exception cref="MergeRefusedException">It cannot be read.</exception>
    public Task<Issue> ReadAsync(string key, CancellationToken cancellationToken) => _remotes.Tracker.Reader.ReadToMergeAsync(key, cancellationToken);

    /// <summary>Hands the change in, and prints what is going to happen.</summary>
    /// <param name="change">What is asked.</param>
    /// <param name="outcome">What is then so, for people: "ENG-1 is merged into ENG-2".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<int> AskAsync(Change change, string outcome, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddPipeline(_session.Settings, _store, _remotes, _session.Around.Clock).BuildServiceProvider();
        var planner = services.GetRequiredService<Planner>();
        var plan = Plan.Nothing;
        var results = await _store.Ledger.PlanAsync([change], (known, asked) => plan = planner.Decide(known, asked), cancellationToken);
        results[0].ThrowIfFailed();
        Print(new MergeView(
            outcome,
            plan.IsEmpty,
            plan.Moves.Length,
            plan.Actions.OfType<UpdateTicket>().Count(),
            results[0].Actions,
            _store.IsDispatching()));
        return ExitCode.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _remotes.DisposeAsync();
        await _store.DisposeAsync();
    }

    private void Print(MergeView view)
    {
        if (_session.IsJson)
        {
            _session.Answer.Data(view);
        }
        else if (view.WasSoAlready)
        {
            _session.Answer.Line($"{view.Outcome} already; nothing to do.");
        }
        else
        {
            _session.Answer.Line($"{view.Outcome}: {Counted.Of(view.Tickets, "ticket")} to move, {view.Told} of them open and notified.");
            _session.Answer.Line(view.IsWorkerRunning
                ? $"The running worker makes the writes ({view.Actions}) within seconds."
                : $"No worker is running: the writes ({view.Actions}) are made by the next 'sync --once' or 'run'.");
        }
    }
}

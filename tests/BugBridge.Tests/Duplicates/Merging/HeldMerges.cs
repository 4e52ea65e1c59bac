using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>The real planner over a real store, told of a story's steps, with what its actions leave in Jira's sidebars.</summary>
internal sealed class HeldMerges : IAsyncDisposable
{
    private readonly TempDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly Planner _planner = A.Planner();
    private BridgeStore _store = null!;
    private readonly HashSet<int> _held = [];
    private int _notes;

    /// <summary>The ids of the tickets that each issue shows.</summary>
    public Dictionary<string, SortedSet<string>> Shown { get; } = [];

    /// <summary>Whether a ticket ever stood behind the issue, or another was merged into it.</summary>
    public bool Holds(int issue) => _held.Contains(issue);

    public static async Task<HeldMerges> OpenAsync()
    {
        var held = new HeldMerges();
        held._store = await BridgeStore.OpenAsync(held._database.PatientSettings, held._clock, CancellationToken.None);
        return held;
    }

    /// <summary>False when it was refused.</summary>
    public async Task<bool> DoAsync(MergeStep step)
    {
        var isDone = await PlanAsync(step.Kind switch
        {
            MergeStepKind.Link => Note(step.One, $"/bug {Bug(step.Other).Ref.Key}", Bug(step.Other)),
            MergeStepKind.Unlink => Note(step.One, "/unlink"),
            MergeStepKind.Merge => new MergeAsked(Bug(step.One), Bug(step.Other), MergeSource.Command, null, Now(), "c"),
            _ => new UnmergeAsked(Bug(step.One), null, Now(), "c"),
        });
        if (isDone && step.Kind is MergeStepKind.Link or MergeStepKind.Merge)
        {
            _held.Add(step.Other);
        }

        return isDone;
    }

    public async Task<TicketLink?> LinkOfAsync(int ticket) => (await _store.View.FindTicketAsync(TicketId(ticket), CancellationToken.None))?.Link;

    public static string TicketId(int ticket) => FormattableString.Invariant($"t{ticket}");

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _database.Dispose();
    }

    private static Issue Bug(int number) =>
        A.Issue() with { Ref = new IssueRef(MergeModel.Id(number), FormattableString.Invariant($"ENG-{number + 1}")) };

    private TicketSeen Note(int ticket, string text, params Issue[] named) =>
        A.Seen(A.Ticket(A.Note(text, FormattableString.Invariant($"n{++_notes}"))) with { Id = TicketId(ticket), UpdatedAt = Now() }, named);

    private DateTimeOffset Now()
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        return _clock.GetUtcNow();
    }

    private async Task<bool> PlanAsync(Change change)
    {
        var plan = Plan.Nothing;
        var result = (await _store.Ledger.PlanAsync([change], (known, asked) => plan = _planner.Decide(known, asked), CancellationToken.None))[0];
        if (result.Failure is MergeRefusedException)
        {
            return false;
        }

        if (result.Failure is { } failure)
        {
            throw failure;
        }

        if (result.Actions != plan.Actions.Length)
        {
            throw new InvalidOperationException("A stamp came twice: " + string.Join(", ", plan.Actions.Select(action => action.Title)));
        }

        foreach (var action in plan.Actions)
        {
            Show(action);
        }

        return true;
    }

    private void Show(BridgeAction action)
    {
        if (action is PutRemoteLink put)
        {
            ShownOn(put.IssueId).Add(put.Link.GlobalId.Split(':')[^1]);
        }
        else if (action is DropRemoteLink drop)
        {
            ShownOn(drop.IssueId).Remove(drop.GlobalId.Split(':')[^1]);
        }
    }

    private SortedSet<string> ShownOn(string issueId)
    {
        if (!Shown.TryGetValue(issueId, out var shown))
        {
            Shown[issueId] = shown = new SortedSet<string>(StringComparer.Ordinal);
        }

        return shown;
    }
}

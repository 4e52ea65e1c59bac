using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Erasure;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary>Lists the tickets that wait to be erased, and decides about them.</summary>
internal static class ErasureDeciding
{
    private const int Most = 100_000;
    private const string All = "all";

    public static async Task<int> ListAsync(Session session, BridgeStore store, CancellationToken cancellationToken)
    {
        var waiting = (await store.Erasures.WaitingAsync(Most, cancellationToken)).Select(WaitingErasureView.Of).ToList();
        if (session.IsJson)
        {
            session.Answer.Data(waiting);
        }
        else if (waiting.Count == 0)
        {
            session.Answer.Line("Nothing is waiting to be erased.");
        }
        else
        {
            session.Answer.Line($"{waiting.Count(one => one.NeedsApproval)} need approval, {waiting.Count(one => !one.NeedsApproval)} are scheduled.");
            session.Answer.Table(WaitingErasureView.Columns, waiting.Select(one => one.Row()));
        }

        return ExitCode.Ok;
    }

    public static async Task<int> DecideAsync(Session session, BridgeStore store, Planner planner, IReadOnlyCollection<string> asked, bool isApproved, CancellationToken cancellationToken)
    {
        var waiting = (await store.Erasures.WaitingAsync(Most, cancellationToken)).Select(WaitingErasureView.Of).ToDictionary(one => one.Ticket, StringComparer.Ordinal);
        var ids = asked.Contains(All, StringComparer.OrdinalIgnoreCase)
            ? waiting.Values.Where(one => one.NeedsApproval).Select(one => one.Ticket).ToList()
            : asked.Select(id => id.TrimStart('#')).Distinct(StringComparer.Ordinal).ToList();
        var (decided, failed) = (new List<string>(), 0);
        foreach (var id in ids)
        {
            if (!waiting.ContainsKey(id))
            {
                session.Aside.Line($"Ticket {id} is not waiting to be erased.");
                failed++;
                continue;
            }

            var change = new ErasureDecided(id, isApproved, "the operator", session.Around.Clock.GetUtcNow(), "erase-command");
            var results = await store.Ledger.PlanAsync([change], planner.Decide, cancellationToken);
            if (results[0].Failure is { } failure)
            {
                session.Aside.Line($"Ticket {id}: the decision could not be saved: {failure.Message}");
                failed++;
                continue;
            }

            decided.Add(id);
        }

        await store.Erasures.SealAsync(cancellationToken);
        Print(session, isApproved, decided);
        return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void Print(Session session, bool isApproved, List<string> decided)
    {
        if (session.IsJson)
        {
            session.Answer.Data(new { Decision = isApproved ? "approved" : "rejected", Tickets = decided });
        }
        else
        {
            session.Answer.Line(isApproved ? $"{decided.Count} tickets erased." : $"{decided.Count} erasures rejected.");
        }
    }
}

using System.CommandLine;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Commands;

/// <summary><c>journal</c>: what is waiting, failing or set aside, and what is to become of it.</summary>
internal static class JournalCommand
{
    private static readonly Option<EntryState[]> States = new("--state")
    {
        Description = "Only entries in this state; can be repeated. Default: all that are neither done nor discarded.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [EntryState.Waiting, EntryState.InFlight, EntryState.SetAside],
    };

    private static readonly Option<int> Limit = MakeLimit();
    private static readonly Option<bool> All = new("--all") { Description = "All that are waiting or set aside." };
    private static readonly Argument<long[]> SomeIds = new("id") { Description = "The entries, by id.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<long[]> Ids = new("id") { Description = "The entries, by id.", Arity = ArgumentArity.OneOrMore };

    public static Command Create(Working working) => new("journal", "List, retry or discard what is waiting, failing or set aside.")
    {
        List(working),
        Retry(working),
        Discard(working),
    };

    private static Command List(Working working)
    {
        var command = new Command("list", "List the journal's entries, newest first.") { States, Limit, BridgeOptions.Json };
        command.SetAction(working(ListAsync));
        return command;
    }

    private static Command Retry(Working working)
    {
        var command = new Command("retry", "Retry entries that are waiting or set aside now. A running worker picks them up within seconds.")
        {
            SomeIds, All, BridgeOptions.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(All) == (result.GetValue(SomeIds)?.Length > 0))
            {
                result.AddError("Use the ids of entries, or --all.");
            }
        });
        command.SetAction(working((session, cancellationToken) => SettleAsync(
            session,
            "retried",
            session.Arguments.GetValue(SomeIds) ?? [],
            journal => journal.RetryAsync(session.Arguments.GetValue(SomeIds) ?? [], session.Around.Clock.GetUtcNow(), cancellationToken),
            cancellationToken)));
        return command;
    }

    private static Command Discard(Working working)
    {
        var command = new Command("discard", "Discard entries: they will never be written.") { Ids, BridgeOptions.Json };
        command.SetAction(working((session, cancellationToken) => SettleAsync(
            session, "discarded", session.Arguments.GetRequiredValue(Ids), journal => journal.DiscardAsync(session.Arguments.GetRequiredValue(Ids), cancellationToken), cancellationToken)));
        return command;
    }

    private static Option<int> MakeLimit()
    {
        var limit = new Option<int>("--limit") { Description = "Show at most this many.", DefaultValueFactory = _ => 100 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit takes a number from 1.");
            }
        });
        return limit;
    }

    private static async Task<int> ListAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        var entries = await store.Journal.ListAsync(
            session.Arguments.GetRequiredValue(States), session.Arguments.GetValue(Limit), cancellationToken);
        var counts = await store.Journal.CountAsync(cancellationToken);
        if (session.IsJson)
        {
            session.Answer.Data(new { Counts = counts, Entries = entries.Select(EntryView.Of) });
            return ExitCode.Ok;
        }

        session.Answer.Table(EntryView.Columns, entries.Select(entry => EntryView.Of(entry).Row()));
        session.Answer.Line($"{counts.Waiting} waiting, {counts.Failing} of them failing; {counts.SetAside} set aside; {counts.Done} done.");
        return ExitCode.Ok;
    }

    private static async Task<int> SettleAsync(
        Session session, string done, IEnumerable<long> ids, Func<IJournal, Task<int>> settle, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        var count = await settle(store.Journal);
        if (session.IsJson)
        {
            session.Answer.Data(new Dictionary<string, int>(StringComparer.Ordinal) { [done] = count });
        }
        else
        {
            session.Answer.Line($"{count} {done}.");
        }

        var missed = ids.Distinct().Count() - count;
        if (missed > 0)
        {
            session.Aside.Line($"{missed} not {done}: there is no such entry, or it is not waiting or set aside.", Tone.Bad);
        }

        return missed > 0 ? ExitCode.Failed : ExitCode.Ok;
    }
}

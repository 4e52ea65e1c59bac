using System.CommandLine;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Commands;

/// <summary><c>journal</c>: what is waiting, failing or set aside, and what is to become of it.</summary>
internal static class JournalCommand
{
    private static readonly Option<EntryState[]> States = new("--state")
    {
        Description = "Only entries in this state; may be given several times. When left out: all that is neither done nor discarded.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [EntryState.Waiting, EntryState.InFlight, EntryState.SetAside],
    };

    private static readonly Option<int> Limit = MakeLimit();
    private static readonly Option<bool> All = new("--all") { Description = "All that wait or were set aside." };
    private static readonly Argument<long[]> SomeIds = new("id") { Description = "The entries, by id.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<long[]> Ids = new("id") { Description = "The entries, by id.", Arity = ArgumentArity.OneOrMore };

    public static Command Create(Working working) => new("journal", "See and settle what is waiting, failing or set aside.")
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
        var command = new Command("retry", "Let entries be tried at once that wait or were set aside. A running worker takes them up within seconds.")
        {
            SomeIds, All, BridgeOptions.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(All) == (result.GetValue(SomeIds)?.Length > 0))
            {
                result.AddError("Name entries by id, or give --all.");
            }
        });
        command.SetAction(working((session, cancellationToken) => SettleAsync(
            session,
            "retried",
            journal => journal.RetryAsync(session.Arguments.GetValue(SomeIds) ?? [], session.Around.Clock.GetUtcNow(), cancellationToken),
            cancellationToken)));
        return command;
    }

    private static Command Discard(Working working)
    {
        var command = new Command("discard", "Decide that entries shall not happen.") { Ids, BridgeOptions.Json };
        command.SetAction(working((session, cancellationToken) => SettleAsync(
            session, "discarded", journal => journal.DiscardAsync(session.Arguments.GetRequiredValue(Ids), cancellationToken), cancellationToken)));
        return command;
    }

    private static Option<int> MakeLimit()
    {
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 100 };
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
        Session session, string done, Func<IJournal, Task<int>> settle, CancellationToken cancellationToken)
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

        return ExitCode.Ok;
    }
}

using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Masking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Sync;

/// <summary>Forgets what the journal and the decisions quote.</summary>
internal sealed class EntryForgetting : IForgets
{
    private const string Decisions = $"UPDATE \"Decisions\" SET \"Reason\" = '{ErasedText.Mark}' WHERE \"About\" = @p0 AND NOT \"TellsOfErasure\"";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        await ForgetEntriesAsync(erasure, keeping);
        await keeping.Transaction.ExecuteAsync(Decisions, [Lane.OfTicket(erasure.TicketId).ToString()], keeping.Ending);
    }

    /// <summary>What is done keeps its place without its text; what waits does not happen; what may be on its way is looked for later.</summary>
    private static async Task ForgetEntriesAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        var joined = await keeping.Transaction.Context.Joins.Where(join => join.TicketId == erasure.TicketId).Select(join => join.IssueId).ToListAsync(keeping.Ending);
        var lanes = erasure.IssueIds.Concat(joined).Distinct(StringComparer.Ordinal).Select(id => Lane.OfIssue(id).ToString()).Append(Lane.OfTicket(erasure.TicketId).ToString()).ToList();
        var rows = await keeping.Transaction.Context.Entries
            .Where(entry => EF.Parameter(lanes).Contains(entry.Lane) || (entry.Lane.CompareTo("issue:category/") > 0 && entry.Lane.CompareTo("issue:category0") < 0))
            .Where(entry => entry.Action.Contains(erasure.TicketId))
            .ToListAsync(keeping.Ending);
        foreach (var row in rows)
        {
            var action = StoredJson.ReadAction(row.Action);
            if (action.Quotes(erasure.TicketId) && !(action is FileCategoryIssue && row.State is not (EntryState.Done or EntryState.Discarded)))
            {
                await ForgetAsync(row, action, erasure.TicketId, keeping);
            }
        }
    }

    private static async Task ForgetAsync(EntryRow row, BridgeAction action, string ticketId, PlanKeeping keeping)
    {
        var mayBeThere = row.State == EntryState.InFlight || (row.State is EntryState.Waiting or EntryState.SetAside && row.IsFateUnknown);
        BridgeAction rest = (mayBeThere, action) switch
        {
            (true, FileIssue) => new FindErased(action.Stamp, ticketId, PassageKind.Description),
            (true, AddComment comment) => new FindErased(action.Stamp, ticketId, PassageKind.Comment) { For = comment.For },
            (true, PutFileOnIssue put) => new FindErased(action.Stamp, ticketId, PassageKind.FileToIssue) { For = put.For, FileName = put.Name },
            _ => action.Without(ticketId) ?? new Forgotten(action.Stamp, action.Lane, action.GetType().Name),
        };
        await keeping.ReplaceAsync(row, rest);
    }
}

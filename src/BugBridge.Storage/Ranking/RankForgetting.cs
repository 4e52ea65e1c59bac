using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Ranking;

/// <summary>Forgets that an account stands behind issues.</summary>
internal sealed class RankForgetting : IForgets
{
    private const string Ranks = "UPDATE \"Ranks\" SET \"Written\" = '{}', \"WrittenTickets\" = -1, \"Changes\" = \"Changes\" + 1 WHERE \"IssueId\" = @p0 AND \"Written\" IS NOT NULL";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        if (erasure.AccountName is { } name)
        {
            foreach (var issueId in erasure.IssueIds)
            {
                await ForgetAccountAsync(issueId, name, keeping);
            }
        }
    }

    /// <summary>
    /// Fields of an issue may name the accounts behind it. Those writes are forgotten, and the fields are written anew by what is left, also those of an issue
    /// that is done.
    /// </summary>
    private static async Task ForgetAccountAsync(string issueId, string name, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Ranks, [issueId], keeping.Ending);
        var lane = Lane.OfIssue(issueId).ToString();
        foreach (var row in await keeping.Transaction.Context.Entries.Where(entry => entry.Lane == lane).ToListAsync(keeping.Ending))
        {
            if (StoredJson.ReadAction(row.Action) is EditIssue edit && edit.Edit.Fields.Values.SelectMany(field => field).Any(value => value.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                await keeping.ReplaceAsync(row, new Forgotten(edit.Stamp, edit.Lane, nameof(EditIssue)));
            }
        }
    }
}

using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Finds out whether an update reached a ticket, by its stamp in the ticket's audits.</summary>
internal sealed class UpdateSearch(AuditTrail audits, Jobs jobs, OwnAccount account, TimeProvider clock, TimeSpan settle)
{
    /// <summary>
    /// The note's id, or the audit's where there was no note. Not found counts as absent only when no job can bring it any more.
    /// </summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            return StampLookup.Absent;
        }

        var rest = await jobs.RestAsync(id, stamp, cancellationToken);
        if (await AuditAsync(id, stamp, attemptedAt, cancellationToken) is { } audit)
        {
            var note = AuditTrail.CommentsOf(audit).FirstOrDefault();
            return StampLookup.Found(NumericId.Text(note?.Id ?? audit.Id));
        }

        return rest is { } wait ? StampLookup.TooEarly(wait) : StampLookup.NotFound(attemptedAt + settle, clock.GetUtcNow());
    }

    private async Task<WireAudit?> AuditAsync(long id, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        try
        {
            return await audits.SinceAsync(id, attemptedAt, cancellationToken)
                .FirstOrDefaultAsync(audit => string.Equals(Stamps.In(audit.Metadata), stamp, StringComparison.Ordinal), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await account.ConfirmAsync(cancellationToken);
            return null;
        }
    }
}

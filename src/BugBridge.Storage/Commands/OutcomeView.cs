using BugBridge.Core.Sync.Obeying;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Commands;

/// <inheritdoc cref="IOutcomeView"/>
internal sealed class OutcomeView(IDatabaseEngine engine) : IOutcomeView
{
    public Task<CommandOutcome?> FindAsync(string ticketId, string cause, CancellationToken cancellationToken) => engine.ReadAsync(async context =>
        (await context.CommandOutcomes.SingleOrDefaultAsync(row => row.TicketId == ticketId && row.Cause == cause, cancellationToken))?.ToOutcome());
}

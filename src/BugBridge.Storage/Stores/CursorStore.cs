using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="ICursors"/>
internal sealed class CursorStore(Writer writer, IDatabaseEngine engine) : ICursors
{
    private const string ForgetCursor = "DELETE FROM \"Cursors\" WHERE \"Name\" = @p0";

    public Task<string?> ReadCursorAsync(Remote remote, CancellationToken cancellationToken) => ReadCursorAsync(remote.ToString(), cancellationToken);

    public Task SaveCursorAsync(Remote remote, string cursor, CancellationToken cancellationToken) =>
        SaveCursorAsync(remote.ToString(), cursor, cancellationToken);

    public Task<string?> ReadSurveyAsync(CancellationToken cancellationToken) => ReadCursorAsync(CursorRow.Survey, cancellationToken);

    public Task SaveSurveyAsync(string? cursor, CancellationToken cancellationToken) => KeepCursorAsync(CursorRow.Survey, cursor, cancellationToken);

    public Task<string?> ReadHistoryAsync(CancellationToken cancellationToken) => ReadCursorAsync(CursorRow.History, cancellationToken);

    public Task SaveHistoryAsync(string? cursor, CancellationToken cancellationToken) => KeepCursorAsync(CursorRow.History, cursor, cancellationToken);

    private Task KeepCursorAsync(string name, string? cursor, CancellationToken cancellationToken) => cursor is null
        ? writer.InTransactionAsync(transaction => transaction.ExecuteAsync(ForgetCursor, [name], cancellationToken), cancellationToken)
        : SaveCursorAsync(name, cursor, cancellationToken);

    private Task<string?> ReadCursorAsync(string name, CancellationToken cancellationToken) =>
        engine.ReadAsync(context =>
            context.Cursors.Where(row => row.Name == name).Select(row => row.Cursor).SingleOrDefaultAsync(cancellationToken));

    private Task<bool> SaveCursorAsync(string name, string cursor, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                await transaction.PutAsync(new CursorRow { Name = name, Cursor = cursor }, cancellationToken);
                return true;
            },
            cancellationToken);
}

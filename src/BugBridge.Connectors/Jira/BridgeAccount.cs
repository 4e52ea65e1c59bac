using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>The account that the bridge works with.</summary>
internal sealed class BridgeAccount(IJiraApi api, JiraDialect dialect)
{
    private volatile string? _id;

    /// <summary>Its id; asked once.</summary>
    public async ValueTask<string> IdAsync(CancellationToken cancellationToken) => _id ?? await VerifyAsync(cancellationToken);

    /// <summary>Asks Jira who we are. Throws NotAllowed when the credentials do not work.</summary>
    public async Task<string> VerifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var id = dialect.Forms.IdOf(await api.MyselfAsync(cancellationToken));
            return _id = id ?? throw JiraFailures.Unreadable("did not identify BugBridge's account");
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            throw JiraFailures.NotAllowed(dialect.Product, "does not recognise BugBridge's account, and so hides issues");
        }
    }

    /// <summary>
    /// Awaits a call about something in Jira. A 404 may also be a token that no longer works, so "gone" is believed only once the
    /// credentials are seen to work.
    /// </summary>
    public async Task<T> BelieveAsync<T>(Task<T> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await VerifyAsync(cancellationToken);
            throw;
        }
    }

    /// <inheritdoc cref="BelieveAsync{T}"/>
    public Task BelieveAsync(Task call, CancellationToken cancellationToken) => BelieveAsync(Awaited(call), cancellationToken);

    private static async Task<bool> Awaited(Task call)
    {
        await call;
        return true;
    }
}

using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>The user that the bridge's credentials belong to.</summary>
internal sealed class OwnAccount(IZendeskApi api)
{
    private long? _id;

    /// <summary>Its id, asked for once.</summary>
    public async Task<long> IdAsync(CancellationToken cancellationToken) => _id ??= await AskAsync(cancellationToken);

    /// <summary>
    /// Makes sure that the credentials work, after a 404 that may be what Zendesk shows to those who may not look.
    /// </summary>
    /// <exception cref="RemoteException">They do not, or Zendesk could not be asked.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        try
        {
            _id = await AskAsync(cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Where not even the bridge itself exists, the address is wrong or Zendesk is ill, and no ticket is missing.
            throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.TryLater,
                "Zendesk says that nothing exists at this address; if that stays so, check Helpdesk:Zendesk:BaseUrl.",
                inner: failure)
            {
                ConcernsAll = true,
            };
        }
    }

    private async Task<long> AskAsync(CancellationToken cancellationToken)
    {
        using var answer = await api.MeAsync(cancellationToken);

        // Zendesk answers those who are not signed in with 200 and an anonymous user without an id.
        return answer.Content?.User is { Id: > 0 and { } id, Role: "agent" or "admin" }
            ? id
            : throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.NotAllowed,
                "Zendesk does not recognise BugBridge as an agent; check the credentials of Helpdesk:Zendesk.")
            {
                ConcernsAll = true,
            };
    }
}

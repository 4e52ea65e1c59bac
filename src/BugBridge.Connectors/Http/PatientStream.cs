using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// The body of an answer while it is read: given up only when nothing comes for the time that a try may take, and with failures as
/// <see cref="RemoteException"/>. Disposes of the response.
/// </summary>
internal sealed class PatientStream(Stream inner, HttpResponseMessage response, RemoteProfile profile, TimeProvider clock) : ForwardStream
{
    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(profile.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await inner.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"sent nothing more of it for {profile.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw Failed("broke off: " + failure.Message, failure);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private RemoteException Failed(string what, Exception? inner = null) => new(
        profile.Remote, RemoteFailureKind.TryLater, $"{profile.Name} {what} (GET {response.RequestMessage?.RequestUri?.AbsolutePath}).", inner: inner);
}

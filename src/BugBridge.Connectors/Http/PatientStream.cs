using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// The body of an answer while it is read: given up when nothing comes for the time that a try may take, or hardly anything for longer
/// (<see cref="TransferPace"/>; only the time of waiting counts), and with failures as <see cref="RemoteException"/>. Disposes of the response.
/// </summary>
internal sealed class PatientStream(Stream inner, HttpResponseMessage response, RemoteProfile profile, TimeProvider clock) : ForwardStream
{
    private readonly TransferPace _pace = new(profile.Timeout);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var begun = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(_pace.Left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var read = await inner.ReadAsync(buffer, either.Token);
            _pace.Moved(read, clock.GetElapsedTime(begun));
            return read;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"sent nothing more of it for {profile.Timeout.TotalSeconds:0.#} s, or less than {TransferPace.Least / 1000} kB a second");
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

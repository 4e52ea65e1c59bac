using BugBridge.Connectors.Frames;

namespace BugBridge.Connectors.RequestTracker.Frames;

/// <summary>Frames in Request Tracker: our extension signs their address for the user who looks at the ticket, and vouches for the user's name.</summary>
internal sealed class RequestTrackerFrames(Uri root, string secret) : IFrameSignIn
{
    private readonly SignedAddress _address = new("request-tracker", secret);

    public string Route => "request-tracker";

    public string Origin => root.GetLeftPart(UriPartial.Authority);

    public Uri? Client => null;

    public Task<FrameVerdict> VerifyAsync(FrameRequest request, CancellationToken cancellationToken) => Task.FromResult(_address.Verify(request));

    public Task<FrameRep?> FindRepAsync(FrameProof proof, CancellationToken cancellationToken) =>
        Task.FromResult<FrameRep?>(new FrameRep(proof.RepId, proof.RepName ?? proof.RepId));
}

namespace BugBridge.Connectors.Frames;

/// <summary>
/// How a helpdesk proves who opens the panel inside one of its pages. It only says what is proven; whether a proof is still good, and was not used
/// before, is judged in one place for all helpdesks.
/// </summary>
public interface IFrameSignIn
{
    /// <summary>The last part of the frame's address: <c>/panel/frame/zendesk</c>.</summary>
    string Route { get; }

    /// <summary>The origin of the helpdesk's pages, which alone may show the frame: scheme, host and port.</summary>
    string Origin { get; }

    /// <summary>The script by which the helpdesk tells a frame about the ticket; null where the proof names the ticket.</summary>
    Uri? Client { get; }

    /// <summary>What a request proves.</summary>
    /// <exception cref="Core.Remotes.RemoteException">The helpdesk has to be asked for it, and cannot be asked now.</exception>
    Task<FrameVerdict> VerifyAsync(FrameRequest request, CancellationToken cancellationToken);

    /// <summary>Whoever is proven; null for somebody who does not work in the helpdesk any more, or is no rep.</summary>
    /// <exception cref="Core.Remotes.RemoteException">The helpdesk has to be asked for it, and cannot be asked now.</exception>
    Task<FrameRep?> FindRepAsync(FrameProof proof, CancellationToken cancellationToken);
}

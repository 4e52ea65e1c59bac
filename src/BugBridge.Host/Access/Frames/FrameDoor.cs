using BugBridge.Connectors.Frames;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Lets reps in who open the panel inside a ticket, whatever the helpdesk: what it proves has to be good now, for no longer than
/// <see cref="LongestProof"/>, and used for the first time, and whom it proves has to be a rep.
/// </summary>
/// <param name="helpdesk">How the helpdesk proves it; null when its settings name no app.</param>
/// <param name="used">What was used before.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Says why somebody was not let in.</param>
internal sealed partial class FrameDoor(IFrameSignIn? helpdesk, UsedProofs used, TimeProvider clock, ILogger<FrameDoor> log)
{
    /// <summary>How far the helpdesk's clock may be from ours.</summary>
    public static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);

    /// <summary>A proof that is good for longer is none: it would have to be remembered for as long.</summary>
    public static readonly TimeSpan LongestProof = TimeSpan.FromHours(1);

    /// <summary>How the helpdesk proves who opens it; null when nobody is let in.</summary>
    public IFrameSignIn? Helpdesk => helpdesk;

    /// <summary>The session of whoever sent a request, or why there is none.</summary>
    /// <exception cref="Core.Remotes.RemoteException">The helpdesk has to be asked, and cannot be asked now.</exception>
    public async Task<(FrameSession? Session, FrameRefusal Refusal)> EnterAsync(FrameRequest request, CancellationToken cancellationToken)
    {
        if (helpdesk is null)
        {
            return (null, FrameRefusal.Unproven);
        }

        var (proof, problem) = await helpdesk.VerifyAsync(request, cancellationToken);
        var refusal = proof is null ? FrameRefusal.Unproven : Judge(proof, ref problem);
        if (refusal == FrameRefusal.None && await helpdesk.FindRepAsync(proof!, cancellationToken) is { } rep)
        {
            return (new FrameSession(rep.Id, rep.Name, proof!.TicketId, clock.GetUtcNow()), FrameRefusal.None);
        }

        LogRefused(log, helpdesk.Route, problem ?? "it belongs to nobody who works there as a rep");
        return (null, refusal == FrameRefusal.None ? FrameRefusal.NoRep : refusal);
    }

    private FrameRefusal Judge(FrameProof proof, ref string? problem)
    {
        var now = clock.GetUtcNow();
        (var refusal, problem) =
            now > proof.ExpiresAt + Leeway ? (FrameRefusal.Over, "it has expired")
            : proof.NotBefore > now + Leeway ? (FrameRefusal.Over, "it is not valid yet; compare the clocks")
            : proof.ExpiresAt - now > LongestProof ? (FrameRefusal.Unproven, "it is valid for too long")
            : !used.TryUse(helpdesk!.Route, proof.Id, proof.ExpiresAt + Leeway) ? (FrameRefusal.Over, "it was used before")
            : (FrameRefusal.None, (string?)null);
        return refusal;
    }

    [LoggerMessage(LogLevel.Warning, "The panel was not opened inside a ticket of {Helpdesk}: {Problem}")]
    private static partial void LogRefused(ILogger log, string helpdesk, string problem);
}

using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Frames;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Frames;

/// <summary>
/// Frames in Freshdesk, which signs nothing for others: the server part of our app, which runs at Freshworks and alone there knows the secret, signs the address.
/// It has the agent's id from the app's page, so an agent who alters that page can take another agent's name, and nobody else can. The name itself
/// is asked for.
/// </summary>
internal sealed class FreshdeskFrames(People people, Uri account, string secret) : IFrameSignIn
{
    private readonly SignedAddress _address = new("freshdesk", secret);

    public string Route => "freshdesk";

    public string Origin => account.GetLeftPart(UriPartial.Authority);

    public Uri? Client => null;

    public Task<FrameVerdict> VerifyAsync(FrameRequest request, CancellationToken cancellationToken) => Task.FromResult(_address.Verify(request));

    public async Task<FrameRep?> FindRepAsync(FrameProof proof, CancellationToken cancellationToken) =>
        NumericId.TryRead(proof.RepId, out var id)
            && await people.FindAsync(id, isCustomer: false, cancellationToken) is { Role: AuthorRole.Rep, IsShutOut: false, Name: { } name }
            ? new FrameRep(proof.RepId, name)
            : null;
}

using System.Text.Json;

namespace BugBridge.Connectors.Http;

/// <summary>What the HTTP clients of one remote are made of.</summary>
/// <param name="Profile">The vendor.</param>
/// <param name="Address">What its calls are relative to, with a slash at its end.</param>
/// <param name="Json">How it writes JSON.</param>
/// <param name="Places">From where its files may come.</param>
/// <param name="Budget">Shared by everything that calls it.</param>
/// <param name="Clock">For waits and time-outs.</param>
internal sealed record RemoteWiring(
    RemoteProfile Profile, Uri Address, JsonSerializerOptions Json, FilePlaces Places, CallBudget Budget, TimeProvider Clock)
{
    /// <summary>Whether cookies of the remote's own address are sent back to it.</summary>
    public bool KeepsCookies { get; init; }

    /// <summary>Sends all requests; null for the network. Stays its maker's to dispose of.</summary>
    public HttpMessageHandler? Sender { get; init; }
}

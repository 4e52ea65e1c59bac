using BugBridge.Core.Deliveries;

namespace BugBridge.Host.Notify;

/// <summary>One way to send packs.</summary>
internal interface ISender
{
    /// <summary>What the targets that it takes begin with: <c>mail:</c>.</summary>
    string Scheme { get; }

    /// <summary>Sends it.</summary>
    /// <exception cref="SendException">It did not arrive; the message says why, without secrets.</exception>
    Task SendAsync(Delivery delivery, CancellationToken cancellationToken);
}

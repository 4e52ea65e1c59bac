using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>What a helpdesk offers while BugBridge is set up, and what can be made there. Throws only <see cref="RemoteException"/> (and on cancellation).</summary>
public interface IHelpdeskSetup
{
    /// <summary>The ticket fields that people made.</summary>
    Task<ImmutableArray<TicketFieldOffer>> FieldsAsync(CancellationToken cancellationToken);

    /// <summary>Those of these fields that are not there, neither by title nor by id.</summary>
    Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken);

    /// <summary>Makes a ticket field that is missing.</summary>
    Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken);

    /// <summary>Makes what tells BugBridge of changed tickets. What is there already is not made twice.</summary>
    /// <param name="receiver">BugBridge's own address for it.</param>
    /// <param name="secret">The secret as configured; null or empty for none yet.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<SetupDeed>> MakeWebhookAsync(Uri receiver, string? secret, CancellationToken cancellationToken);
}

namespace BugBridge.Connectors.Frames;

/// <summary>What a helpdesk vouches for.</summary>
/// <param name="Id">Tells this proof from every other one of the helpdesk; it may be used once.</param>
/// <param name="NotBefore">From when it is good.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="RepId">The helpdesk's id of the rep.</param>
/// <param name="RepName">The rep's name, where the helpdesk vouches for it too; null where it has to be asked for.</param>
/// <param name="TicketId">The one ticket that the frame is for; null where the proof names none.</param>
public sealed record FrameProof(string Id, DateTimeOffset NotBefore, DateTimeOffset ExpiresAt, string RepId, string? RepName, string? TicketId);

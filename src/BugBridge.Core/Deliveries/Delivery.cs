using System.Collections.Immutable;

namespace BugBridge.Core.Deliveries;

/// <summary>
/// A pack on its way to one target. It is made once, kept with what it said then, and tried until it arrives: a server that is wrong or down
/// loses nothing. It may arrive twice when the program dies between sending it and noting that; it then has the same <see cref="Stamp"/>.
/// </summary>
public sealed record Delivery
{
    /// <summary>Ascending in the order of making.</summary>
    public long Id { get; init; }

    /// <summary>The same for the same pack, time of schedule and target: it is made once.</summary>
    public required string Stamp { get; init; }

    /// <summary>The pack's name: <c>fcr</c>.</summary>
    public required string Pack { get; init; }

    /// <summary>The period that it is about: <c>2026-10</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Where it goes, as <c>folder:</c>, <c>mail:</c> or <c>webhook:</c> and the folder, the addresses, or the webhook's name.</summary>
    public required string Target { get; init; }

    /// <summary>The pack's title.</summary>
    public required string Title { get; init; }

    /// <summary>What stands in the mail or message itself.</summary>
    public required string Summary { get; init; }

    /// <summary>The files; none for a webhook.</summary>
    public ImmutableArray<DeliveryFile> Files { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it may be tried next, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What went wrong last, or null.</summary>
    public string? LastError { get; init; }
}

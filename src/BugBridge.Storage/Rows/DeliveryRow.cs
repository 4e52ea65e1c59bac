using BugBridge.Core.Deliveries;

namespace BugBridge.Storage.Rows;

/// <summary>A pack on its way to one target; its files are in <see cref="DeliveryFileRow"/>.</summary>
internal sealed class DeliveryRow
{
    public long Id { get; init; }

    public required string Stamp { get; init; }

    public required string Pack { get; init; }

    public required string Period { get; init; }

    public required string Target { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DeliveryState State { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public string? LastError { get; init; }

    public static DeliveryRow Of(Delivery delivery) => new()
    {
        Stamp = delivery.Stamp,
        Pack = delivery.Pack,
        Period = delivery.Period,
        Target = delivery.Target,
        Title = delivery.Title,
        Summary = delivery.Summary,
        State = delivery.State,
        Attempts = delivery.Attempts,
        MadeAt = delivery.MadeAt,
        DueAt = delivery.DueAt,
        LastError = delivery.LastError,
    };

    public Delivery ToDelivery() => new()
    {
        Id = Id,
        Stamp = Stamp,
        Pack = Pack,
        Period = Period,
        Target = Target,
        Title = Title,
        Summary = Summary,
        State = State,
        Attempts = Attempts,
        MadeAt = MadeAt,
        DueAt = DueAt,
        LastError = LastError,
    };
}

using BugBridge.Core.Deliveries;

namespace BugBridge.Storage.Rows;

/// <summary>A file of a delivery.</summary>
internal sealed class DeliveryFileRow
{
    public required string Stamp { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required byte[] Content { get; init; }

    public DeliveryFile ToFile() => new(Name, MediaType, Content);
}

namespace BugBridge.Core.Deliveries;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first or next try.</summary>
    Waiting,

    /// <summary>Arrived.</summary>
    Done,

    /// <summary>Failed for longer than it is tried; kept, and tried again when a person asks for it.</summary>
    SetAside,
}

using BugBridge.Connectors.RequestTracker.Wire;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>A part of a message that is text to be read.</summary>
/// <param name="Part">The part.</param>
/// <param name="IsForwarded">Whether it stands in another mail that came along.</param>
internal sealed record MessagePart(WireAttachment Part, bool IsForwarded);

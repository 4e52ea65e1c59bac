using BugBridge.Core.Sync.Actions;

namespace BugBridge.Storage.Stores;

/// <summary>Reads what <see cref="Lane.ToString"/> wrote.</summary>
internal static class LaneText
{
    public static Lane Parse(string text) => text.Split(':', 2) switch
    {
        ["ticket", var id] => Lane.OfTicket(id),
        ["issue", var id] => Lane.OfIssue(id),
        _ => throw new FormatException($"'{text}' is no lane."),
    };
}

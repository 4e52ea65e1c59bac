using System.Globalization;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>Request Tracker's ids are numbers; the bridge's are texts.</summary>
internal static class TicketNumber
{
    /// <summary>The id as a text.</summary>
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for what could be the id of a ticket.</summary>
    public static bool TryRead(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
}

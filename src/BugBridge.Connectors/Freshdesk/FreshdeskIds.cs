using System.Globalization;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>Freshdesk's ids are numbers; the bridge's are texts.</summary>
internal static class FreshdeskIds
{
    private const string DescriptionPrefix = "description-";

    /// <summary>The id as a text.</summary>
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for what could be the id of a ticket.</summary>
    public static bool TryRead(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    /// <summary>The id of a ticket's first message, which is a field of the ticket in Freshdesk and has none of its own.</summary>
    public static string OfDescription(long ticketId) => DescriptionPrefix + Text(ticketId);
}

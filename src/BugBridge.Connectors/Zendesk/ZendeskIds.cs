using System.Globalization;

namespace BugBridge.Connectors.Zendesk;

/// <summary>Zendesk's ids are numbers; the bridge's are texts.</summary>
internal static class ZendeskIds
{
    /// <summary>The most ids that one call takes.</summary>
    public const int PerCall = 100;

    /// <summary>The id as a text.</summary>
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for what could be the id of a ticket.</summary>
    public static bool TryRead(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    /// <summary>Ids as the calls for many take them.</summary>
    public static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(Text));
}

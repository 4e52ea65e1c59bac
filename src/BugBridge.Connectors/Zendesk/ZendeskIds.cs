namespace BugBridge.Connectors.Zendesk;

/// <summary>Ids in Zendesk's calls for many.</summary>
internal static class ZendeskIds
{
    /// <summary>The most ids that one call takes.</summary>
    public const int PerCall = 100;

    /// <summary>Ids as the calls for many take them.</summary>
    public static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(NumericId.Text));
}

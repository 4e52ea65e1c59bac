using System.Text.Json.Serialization;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>One page of a list. The totals are left out: they are null for any account that may not see everything.</summary>
/// <param name="Items">The rows that the account may see.</param>
internal sealed record WirePage<T>([property: JsonPropertyName("items")] Rows<T>? Items)
{
    /// <summary>All rows. Without one of them the rest would pass for the whole.</summary>
    /// <param name="page">The answer.</param>
    /// <param name="what">What the rows are, for the message.</param>
    /// <exception cref="Core.Remotes.RemoteException">There are none, or one that cannot be read.</exception>
    public static Rows<T> Whole(WirePage<T>? page, string what) =>
        page is { Items: { IsWhole: true } rows } ? rows : throw RequestTrackerSite.Unreadable(page?.Items is null ? $"the {what} are missing" : $"one of the {what} has no form that is known");
}

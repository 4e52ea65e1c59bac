namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Why something is not merged, or not taken back: sentences for whoever asked or marked.</summary>
public static class MergeReasons
{
    /// <summary>An issue that cannot be read.</summary>
    public static string Unreadable(string key) => $"{key} was deleted, or BugBridge cannot read it.";

    /// <summary>An issue of which nothing is held.</summary>
    public static string Unknown(string key) => $"BugBridge does not know {key}: no ticket was ever linked to it.";

    /// <summary>A merge into itself.</summary>
    internal static string Itself(string key) => $"{key} cannot be a duplicate of itself.";

    /// <summary>A merge in a circle.</summary>
    internal static string Circle(string duplicate, string master) =>
        $"{master} is itself merged into {duplicate}, so {duplicate} cannot be a duplicate of {master}.";

    /// <summary>Marks that contradict each other.</summary>
    internal static string Several(string duplicate, IEnumerable<string> masters) =>
        $"{duplicate} is marked as a duplicate of {string.Join(" and ", masters)}, but tickets can be linked to only one issue. Keep one of these links.";

    /// <summary>Nothing to take back.</summary>
    internal static string NotMerged(string key) => $"{key} is not merged into another issue.";
}

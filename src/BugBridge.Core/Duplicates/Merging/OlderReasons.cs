namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Reasons as older versions worded and stored them, so that nobody is told the same again in other words.</summary>
internal static class OlderReasons
{
    /// <summary>A stored reason as it is worded today; null for none.</summary>
    public static string? InTodaysWords(string? reason) => reason?
        .Replace(" was deleted, or the bridge may not read it.", " was deleted, or BugBridge cannot read it.", StringComparison.Ordinal)
        .Replace(", and tickets can stand behind one issue only.", ", but tickets can be linked to only one issue.", StringComparison.Ordinal);
}

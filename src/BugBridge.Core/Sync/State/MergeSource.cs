namespace BugBridge.Core.Sync.State;

/// <summary>What said that an issue is a duplicate.</summary>
public enum MergeSource
{
    /// <summary>A link and a resolution in Jira; both must stay for the merge to stay.</summary>
    Mark,

    /// <summary>The command <c>merge</c>; the link that BugBridge then makes must stay.</summary>
    Command,

    /// <summary>A rep joined another issue, and the one just filed was closed as its duplicate; the link must stay.</summary>
    FiledDuplicate,
}

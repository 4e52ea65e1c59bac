namespace BugBridge.Host.Dashboard.Serving;

/// <summary>For whom the start page answers.</summary>
internal enum StartPage
{
    /// <summary>Replies, news and possible duplicates of somebody who answers customers.</summary>
    Rep,

    /// <summary>What customers wait for.</summary>
    Engineer,

    /// <summary>How it goes: figures against last month's, and what grows.</summary>
    Lead,

    /// <summary>Whether BugBridge works.</summary>
    Operator,
}

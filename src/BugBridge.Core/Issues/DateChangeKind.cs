namespace BugBridge.Core.Issues;

/// <summary>What can become of a fix date.</summary>
public enum DateChangeKind
{
    /// <summary>It is the same.</summary>
    None,

    /// <summary>There is a date, and none was promised before.</summary>
    New,

    /// <summary>The fix comes later than was said.</summary>
    Slipped,

    /// <summary>The fix comes sooner than was said.</summary>
    Sooner,

    /// <summary>There is no date any more.</summary>
    Gone,

    /// <summary>There is another date, which nobody can be promised.</summary>
    Doubtful,

    /// <summary>There is no date any more because what it named has come: the issue was released.</summary>
    Met,
}

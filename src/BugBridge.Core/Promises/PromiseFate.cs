namespace BugBridge.Core.Promises;

/// <summary>What became of a date that reps were told. A date is judged as it was last told before it passed.</summary>
public enum PromiseFate
{
    /// <summary>The day has not passed, and nothing else was told since.</summary>
    Standing,

    /// <summary>By the end of that day the issue was done, with whatever resolution; a date of a version: it was released.</summary>
    Kept,

    /// <summary>The day passed, and the issue was done (a version: released) later.</summary>
    Late,

    /// <summary>The day passed, and the issue is not done, or no longer; a version: it is not released.</summary>
    Broken,

    /// <summary>Another day was told before this one had passed.</summary>
    Moved,

    /// <summary>It was taken back before the day had passed; also what stands for the taking back itself.</summary>
    Removed,
}

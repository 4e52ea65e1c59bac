namespace BugBridge.Core.Visibility;

/// <summary>Which of the engineers' comments reach the reps.</summary>
public enum RelayMode
{
    /// <summary>All that everybody can read.</summary>
    All,

    /// <summary>Of those, only those that start with <c>/rep</c> or <c>/workaround</c>.</summary>
    Marked,
}

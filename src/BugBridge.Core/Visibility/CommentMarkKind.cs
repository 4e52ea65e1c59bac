namespace BugBridge.Core.Visibility;

/// <summary>The marks that engineers can put before a comment.</summary>
public enum CommentMarkKind
{
    /// <summary>None: an ordinary comment.</summary>
    None,

    /// <summary><c>/rep</c>: meant for the reps.</summary>
    ForReps,

    /// <summary><c>/workaround</c>: what customers can do until the fix.</summary>
    Workaround,
}

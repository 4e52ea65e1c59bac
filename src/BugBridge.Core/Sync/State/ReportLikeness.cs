namespace BugBridge.Core.Sync.State;

/// <summary>How much alike two texts are, as far as <see cref="ReportPrint"/> tells.</summary>
public enum ReportLikeness
{
    /// <summary>Not enough to say that they are about the same.</summary>
    None,

    /// <summary>Their titles have the same words, and enough of them to tell something, unless others write under the same title.</summary>
    SameTitle,

    /// <summary>Titles and texts have the same words, or the titles have and the error is the same.</summary>
    Same,
}

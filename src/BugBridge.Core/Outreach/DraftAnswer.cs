namespace BugBridge.Core.Outreach;

/// <summary>What became of what a rep asked about a draft.</summary>
public enum DraftAnswer
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such draft any more.</summary>
    Gone,

    /// <summary>Somebody else had decided, or it was no longer true: nothing was changed.</summary>
    TooLate,

    /// <summary>Somebody had edited the text meanwhile: nothing was changed.</summary>
    Changed,

    /// <summary>Replies are never sent.</summary>
    NeverSent,

    /// <summary>The text is empty or too long.</summary>
    WrongText,
}

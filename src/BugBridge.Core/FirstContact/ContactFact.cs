namespace BugBridge.Core.FirstContact;

/// <summary>What makes a ticket count as it does.</summary>
public enum ContactFact
{
    /// <summary>It was merged into another.</summary>
    Merged,

    /// <summary>It is spam, or in the bin.</summary>
    Spam,

    /// <summary>It was not solved yet.</summary>
    NotSolved,

    /// <summary>It was first solved then; the rule says whether it counts in that month.</summary>
    Solved,

    /// <summary>It began before BugBridge met it.</summary>
    MetLate,

    /// <summary>A rep began it.</summary>
    Proactive,

    /// <summary>A rep first answered then.</summary>
    Answered,

    /// <summary>What a rep wrote down of a call then is the answer.</summary>
    AnsweredOnCall,

    /// <summary>No rep answered in time.</summary>
    NotAnswered,

    /// <summary>An account that is left out wrote what counts as no answer.</summary>
    IgnoredAnswer,

    /// <summary>What came within seconds, in the words of other tickets, counts as no answer.</summary>
    AutomaticAnswer,

    /// <summary>One reply more than allowed came then.</summary>
    MoreReplies,

    /// <summary>The customer wrote again then.</summary>
    CustomerWrote,

    /// <summary>The customer thanked then, which counts.</summary>
    ThanksCount,

    /// <summary>The customer thanked then, which does not count.</summary>
    ThanksOverlooked,

    /// <summary>Somebody in copy wrote then, which counts.</summary>
    CopyCounts,

    /// <summary>Somebody in copy wrote then, which does not count.</summary>
    CopyOverlooked,

    /// <summary>It was opened again then.</summary>
    Reopened,

    /// <summary>The customer came back by a new ticket then.</summary>
    CameBack,

    /// <summary>Whatever happened, it is pending until then.</summary>
    PendingUntil,
}

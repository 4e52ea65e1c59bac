namespace BugBridge.Core.Sync.State;

/// <summary>How far the erasing of a ticket has come.</summary>
public enum ErasureStage
{
    /// <summary>It has its time, at which the helpdesk is asked once more.</summary>
    Due,

    /// <summary>A person has to decide.</summary>
    ForApproval,

    /// <summary>A person decided that it is erased.</summary>
    Approved,

    /// <summary>A person decided that it is not erased.</summary>
    Rejected,

    /// <summary>It was erased without a person's word.</summary>
    ByItself,
}

namespace BugBridge.Host.Access.Frames;

/// <summary>Why the panel does not open inside a ticket.</summary>
internal enum FrameRefusal
{
    /// <summary>It opens.</summary>
    None,

    /// <summary>Nothing proves that the helpdesk opened it.</summary>
    Unproven,

    /// <summary>What proves it is over, or was used before.</summary>
    Over,

    /// <summary>Whoever opened it is no rep.</summary>
    NoRep,
}

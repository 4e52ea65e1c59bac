namespace BugBridge.Core.Duplicates;

/// <summary>When a ticket joins an issue without a rep saying so.</summary>
public enum AutoLinkPolicy
{
    /// <summary>When the two say nearly the same in nearly the same words.</summary>
    NearVerbatim,

    /// <summary>Also when what people decided here before shows that a candidate with such a score is the same bug at least 95 times in 100.</summary>
    Calibrated,

    /// <summary>Never; candidates are only listed.</summary>
    Never,
}

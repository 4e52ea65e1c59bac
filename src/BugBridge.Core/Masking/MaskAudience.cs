namespace BugBridge.Core.Masking;

/// <summary>For whom a text is masked.</summary>
public enum MaskAudience
{
    /// <summary>People who need the sense and no figures: rather a number too many is hidden than one too few shown.</summary>
    Readers,

    /// <summary>Engineers, who need versions, ids, times, hashes of commits and stack traces: what looks like one of these stays.</summary>
    Engineers,
}

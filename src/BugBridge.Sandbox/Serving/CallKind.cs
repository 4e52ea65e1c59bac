namespace BugBridge.Sandbox.Serving;

/// <summary>What a call does to its remote, for counting and for faults.</summary>
public enum CallKind
{
    /// <summary>Changes nothing: GET, and the POSTs that only ask (bulk fetch, search, comment list).</summary>
    Read,

    /// <summary>Changes something.</summary>
    Write,

    /// <summary>Gets a token. Counted apart: it is neither a read nor a write of anybody's data.</summary>
    Credentials,
}

using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Read a ticket or issue that could not be read when it changed. Writes nothing.</summary>
/// <param name="Stamp">Tells this look from others.</param>
/// <param name="Remote">Where it lives.</param>
/// <param name="Id">Its id there.</param>
[ActionName("look-again")]
public sealed record RefetchAgain(string Stamp, Remote Remote, string Id) : BridgeAction(Stamp)
{
    /// <summary>Why it could not be read when it was journaled.</summary>
    public string? Reason { get; init; }

    /// <summary>True when it is history: held then, and not acted on.</summary>
    public bool IsHistory { get; init; }

    /// <summary>
    /// A lane of its own: notes to a ticket need not wait until it can be read. The store keeps one unfinished look in it, however often reading fails.
    /// </summary>
    public override Lane Lane => new(Remote, IsHistory ? $"{Id}/history" : $"{Id}/look");

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"read {new Lane(Remote, Id)} again";
}

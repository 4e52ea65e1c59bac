using BugBridge.Core.FirstContact;

namespace BugBridge.Core.Sync.State;

/// <summary>A comment that the planner has dealt with.</summary>
/// <param name="Id">The remote's id.</param>
/// <param name="Fingerprint">Of its text and visibility when it was dealt with; <see cref="Ours"/> for what the bridge wrote.</param>
/// <param name="Crossed">True when it was sent to the other side.</param>
public sealed record SeenComment(string Id, string Fingerprint, bool Crossed)
{
    /// <summary>The fingerprint of a comment that the bridge wrote itself.</summary>
    public const string Ours = "ours";

    /// <summary>For a ticket's message that customers see: whose turn it was; else null.</summary>
    public Turn? Turn { get; init; }
}

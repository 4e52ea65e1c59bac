using BugBridge.Core.Commands;

namespace BugBridge.Core.Sync.State;

/// <summary>A comment that the planner has dealt with.</summary>
/// <param name="Id">The remote's id.</param>
/// <param name="Fingerprint">Of its text and visibility when it was dealt with; <see cref="Ours"/> for what the bridge wrote.</param>
/// <param name="Crossed">True when it was sent to the other side.</param>
public sealed record HandledComment(string Id, string Fingerprint, bool Crossed)
{
    /// <summary>The fingerprint of a comment that the bridge wrote itself.</summary>
    public const string Ours = "ours";

    /// <summary>Stands among a ticket's comments for its first message, when that was quoted in an issue.</summary>
    public const string FirstMessage = BugReport.FirstMessage;

    /// <summary>What stands among a ticket's comments for one of its other messages, when that was quoted in an issue.</summary>
    /// <param name="id">The message's id, or <see cref="FirstMessage"/>, which stands for itself.</param>
    internal static string QuotedAs(string id) => id == FirstMessage ? id : QuotedPrefix + id;

    /// <summary>The id of the message that it stands for; null for what stands for no quoted message.</summary>
    internal string? QuotedId => Id == FirstMessage ? Id : Id.StartsWith(QuotedPrefix, StringComparison.Ordinal) ? Id[QuotedPrefix.Length..] : null;

    private const string QuotedPrefix = "quoted/";

    /// <summary>For a ticket's message that customers see: whose turn it was; else null.</summary>
    public Turn? Turn { get; init; }

    /// <summary>What was told of it, while that stands on the other side; null for what did not cross, and for what crossed before this was kept.</summary>
    public ToldText? Told { get; init; }

    /// <summary>
    /// For an issue's comment: marks of sentences that not everybody might read when it was seen, and that it does not say openly now. Null
    /// when there are none.
    /// </summary>
    public string? Limited { get; init; }
}

namespace BugBridge.Core.Commands;

/// <summary>A command that a rep gave elsewhere than in a note. It does the same as in one.</summary>
/// <param name="Id">Tells it from others on the same ticket: what is asked again with the same id is done once. Letters and digits.</param>
/// <param name="RepId">The rep's id, or null when unknown.</param>
/// <param name="Rep">The rep's name; never empty.</param>
/// <param name="Command">What is asked.</param>
public sealed record AskedCommand(string Id, string? RepId, string Rep, RepCommand Command)
{
    /// <summary>What stands for it among the comments that were dealt with, and what the stamps of its effects are made of.</summary>
    internal string Cause => CauseOf(Id);

    /// <summary>The same for an id.</summary>
    internal static string CauseOf(string id) => $"asked/{id}";

    /// <summary>The command with where it came from.</summary>
    internal GivenCommand Given(DateTimeOffset at) => new(Command, new CommandSource(Cause, Rep, RepId, null) { AskedAt = at });
}

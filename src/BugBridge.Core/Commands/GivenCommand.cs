namespace BugBridge.Core.Commands;

/// <summary>A command that counts: one that somebody gave who may. <see cref="CommandReader.GivenIn"/> says which do.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="Source">Who asks, and where.</param>
public sealed record GivenCommand(RepCommand Command, CommandSource Source);

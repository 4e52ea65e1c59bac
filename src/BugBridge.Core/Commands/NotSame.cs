namespace BugBridge.Core.Commands;

/// <summary><c>/not KEY</c>: this ticket is another fault than that issue.</summary>
/// <param name="Key">The key, in capitals.</param>
public sealed record NotSame(string Key) : RepCommand;

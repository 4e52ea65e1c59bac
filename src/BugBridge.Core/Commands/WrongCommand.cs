namespace BugBridge.Core.Commands;

/// <summary>Something that looks like a command and is none.</summary>
/// <param name="Said">The line as written, shortened.</param>
/// <param name="Advice">What would have been right.</param>
public sealed record WrongCommand(string Said, string Advice) : RepCommand;

namespace BugBridge.Core.Commands;

/// <summary><c>/bug</c>: file an issue for this ticket.</summary>
public sealed record FileBug : RepCommand;

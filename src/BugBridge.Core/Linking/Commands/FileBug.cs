namespace BugBridge.Core.Linking.Commands;

/// <summary><c>/bug</c>: file an issue for this ticket.</summary>
public sealed record FileBug : RepCommand;

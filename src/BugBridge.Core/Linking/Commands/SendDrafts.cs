namespace BugBridge.Core.Linking.Commands;

/// <summary><c>/send</c>: the replies to this ticket's customer that wait are sent as they stand.</summary>
public sealed record SendDrafts : RepCommand;

namespace BugBridge.Core.Linking.Commands;

/// <summary><c>/hold</c>: the replies to this ticket's customer that wait are not sent.</summary>
public sealed record HoldDrafts : RepCommand;

namespace BugBridge.Core.Remotes;

/// <summary>Something in the setting-up of a remote that would keep the bridge from working. What <c>bugbridge check</c> prints.</summary>
/// <param name="Path">Where it is: a settings path such as <c>Jira:Token</c>, or the thing at the remote, such as <c>Jira project ENG</c>.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
/// <param name="IsFatal">False for what only limits the bridge (a slow clock, a missing optional field).</param>
public sealed record SetupFault(string Path, string Problem, string Remedy, bool IsFatal = true);

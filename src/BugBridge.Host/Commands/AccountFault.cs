namespace BugBridge.Host.Commands;

/// <summary>What is wrong with a line of a file of accounts.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Problem">What is wrong, and what to write instead.</param>
internal sealed record AccountFault(long Line, string Problem);

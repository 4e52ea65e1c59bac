namespace BugBridge.Core.Commands;

/// <summary><c>/category NAME</c>: this ticket belongs to that category of the usability review.</summary>
/// <param name="Name">The category's name or id as written; empty when none was.</param>
public sealed record ChooseCategory(string Name) : RepCommand;

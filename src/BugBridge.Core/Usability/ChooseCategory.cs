using BugBridge.Core.Commands;

namespace BugBridge.Core.Usability;

/// <summary><c>/category NAME</c>: this ticket belongs to that category of the usability review.</summary>
/// <param name="Name">The category's name or id as written; empty when none was.</param>
public sealed record ChooseCategory(string Name) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/category";
}

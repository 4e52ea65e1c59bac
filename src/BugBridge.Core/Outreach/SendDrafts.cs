using BugBridge.Core.Commands;

namespace BugBridge.Core.Outreach;

/// <summary><c>/send NUMBER</c>: that reply to this ticket's customer is sent as it stands.</summary>
/// <param name="Number">The reply's number; null where none was given, which is enough when there can be no doubt.</param>
public sealed record SendDrafts(int? Number = null) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/send";
}

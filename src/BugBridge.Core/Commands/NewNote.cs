using System.Collections.Immutable;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Commands;

/// <summary>A comment of a ticket that was not dealt with before.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Commands">What it commands, in order; empty for one that may not command.</param>
public sealed record NewNote(TicketComment Comment, ImmutableArray<GivenCommand> Commands)
{
    /// <summary>Whether it could command, being a rep's own note.</summary>
    public bool MayCommand => CommandReader.MayCommand(Comment);
}

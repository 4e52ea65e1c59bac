using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Obeying;

namespace BugBridge.Core.Filing;

/// <summary>Answers what looks like a command and is none.</summary>
internal sealed class WrongAnswering : IObeys<WrongCommand>
{
    public bool KeepsOrder => false;

    public Obeyed Obey(WrongCommand command, CommandSource source, TicketPlanning ticket) =>
        ticket.Answer(source.Cause, TicketNotes.Wrong(command), "a command was wrong");
}

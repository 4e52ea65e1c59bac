using BugBridge.Core.Commands;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>Carries out commands of one kind. There is one for each kind.</summary>
/// <typeparam name="TCommand">The kind.</typeparam>
internal interface IObeys<in TCommand> : IObeys
    where TCommand : RepCommand
{
    /// <summary>Whether it cannot be done before the filing that the ticket waits for has ended.</summary>
    bool MustWait(TicketState ticket) => false;

    /// <summary>Carries it out, and says what it came to.</summary>
    Obeyed Obey(TCommand command, CommandSource source, TicketPlanning ticket);
}

using System.Collections.Frozen;
using System.Reflection;
using BugBridge.Core.Commands;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>Has each command carried out by the one who obeys its kind, and keeps what it came to.</summary>
internal sealed class Obeyer(IEnumerable<IObeys> obeying)
{
    private static readonly MethodInfo Taking = typeof(Obeyer).GetMethod(nameof(Take), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly FrozenDictionary<Type, Way> _ways =
        obeying.SelectMany(one => Kinds.Of<Way>(one, typeof(IObeys<>), Taking)).ToFrozenDictionary(one => one.Key, one => one.Value);

    /// <summary>Obeys a command, or keeps it until the ticket is filed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing obeys this kind of command.</exception>
    public void Obey(GivenCommand given, TicketPlanning ticket)
    {
        var way = _ways.GetValueOrDefault(given.Command.GetType())
            ?? throw new ArgumentOutOfRangeException(nameof(given), given.Command.GetType().Name, "Nothing obeys this kind of command.");
        ticket.Keep(given, MustWait(way, ticket.State) ? Keep(given, ticket) : way.Obey(given, ticket));
    }

    /// <summary>Whatever follows a command that waits, waits too, so that their order stays. For an erased ticket nothing waits.</summary>
    private static bool MustWait(Way way, TicketState ticket) =>
        ticket.ErasedAt is null && way.KeepsOrder && (!ticket.Kept.IsEmpty || way.MustWait(ticket));

    private static Obeyed Keep(GivenCommand given, TicketPlanning ticket)
    {
        var source = given.Source;
        ticket.State = ticket.State with
        {
            Kept = ticket.State.Kept.Add(new KeptCommand(source.Cause, source.By, source.RepId, source.CommentId, source.At, source.AskedAt, given.Command)),
        };
        ticket.Because($"A command by {source.By} waits until the ticket is filed.", source.CommentId);
        return new Obeyed(CommandResult.Waiting);
    }

    private static Way Take<TCommand>(IObeys<TCommand> obeys)
        where TCommand : RepCommand => new(obeys.KeepsOrder, obeys.MustWait, (given, ticket) => obeys.Obey((TCommand)given.Command, given.Source, ticket));

    private sealed record Way(bool KeepsOrder, Func<TicketState, bool> MustWait, Func<GivenCommand, TicketPlanning, Obeyed> Obey);
}

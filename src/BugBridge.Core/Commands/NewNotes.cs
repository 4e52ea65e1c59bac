using System.Collections.Immutable;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Commands;

/// <summary>What is new on a ticket, and what it commands: the one place that decides either. Immutable.</summary>
public sealed class NewNotes
{
    private NewNotes(ImmutableArray<NewNote> all, ImmutableArray<GivenCommand> asked) => (All, Asked) = (all, asked);

    /// <summary>The comments that were not dealt with before, oldest first, whoever wrote them.</summary>
    public ImmutableArray<NewNote> All { get; }

    /// <summary>What was asked elsewhere than in notes, and not dealt with before.</summary>
    public ImmutableArray<GivenCommand> Asked { get; }

    /// <summary>All commands in the order in which they are obeyed.</summary>
    public IEnumerable<GivenCommand> Commands => All.SelectMany(note => note.Commands).Concat(Asked);

    /// <summary>Whether a rep wrote something that could command, or asked for something elsewhere.</summary>
    public bool MayCommand => !Asked.IsEmpty || All.Any(note => note.MayCommand);

    /// <summary>The keys of the issues that commands name, each once.</summary>
    public IEnumerable<string> NamedKeys => Commands.Select(given => given.Command.NamedKey).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Whether a command of this kind is among them.</summary>
    public bool Ask<TCommand>()
        where TCommand : RepCommand => Commands.Any(given => given.Command is TCommand);

    /// <summary>Reads a ticket's thread once.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="asked">What was asked elsewhere.</param>
    /// <param name="askedAt">When that was, UTC.</param>
    /// <param name="isHandled">Whether a comment, by its id, or something asked, by its cause, was dealt with before.</param>
    public static NewNotes Of(Ticket ticket, ImmutableArray<AskedCommand> asked, DateTimeOffset askedAt, Func<string, bool> isHandled)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new NewNotes(
            [.. ticket.Comments.Where(comment => !isHandled(comment.Id)).Select(comment => new NewNote(comment, CommandReader.GivenIn(comment)))],
            [.. asked.Where(one => !isHandled(one.Cause)).Select(one => one.Given(askedAt))]);
    }
}

using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Commands;

/// <summary>Where a command came from.</summary>
/// <param name="Cause">What the stamps of its effects are made of: differs for each command on a ticket.</param>
/// <param name="By">The rep's name.</param>
/// <param name="RepId">The rep's id, or null when unknown.</param>
/// <param name="CommentId">The note that holds it; null when it was given elsewhere.</param>
public sealed record CommandSource(string Cause, string By, string? RepId, string? CommentId)
{
    /// <summary>When it was given, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Its place among the commands of the note; 0 where there is no note.</summary>
    public int At { get; init; }

    /// <summary>The note; null when it was given elsewhere.</summary>
    public TicketComment? Note { get; init; }

    /// <summary>A place in a note.</summary>
    public static CommandSource Of(TicketComment note, int at)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new CommandSource(CauseOf(note.Id, at), note.Author.Name, note.Author.Id, note.Id) { At = at, AskedAt = note.CreatedAt, Note = note };
    }

    /// <summary>The cause of what follows from one command of a note.</summary>
    public static string CauseOf(string commentId, int at) => $"{commentId}/{at.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The stamp of what is written to a ticket, or for it to its issue, because of a command.</summary>
    public static string StampOf(string ticketId, string cause) => Stamp.For("ticket", ticketId, "note", cause);
}

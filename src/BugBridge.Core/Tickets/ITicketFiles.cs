using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Files of tickets. Writes are never retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ITicketFiles
{
    /// <summary>Opens a file of a ticket for reading, or null when it is gone.</summary>
    Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken);

    /// <summary>
    /// Writes an internal note with a file, shown inline where it is an image and the helpdesk can. <see cref="ITicketWriter.FindUpdateAsync"/> finds it by its stamp.
    /// </summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="note">What stands beside the file.</param>
    /// <param name="file">The file, under a name that was made safe; read to its end, and not disposed of.</param>
    /// <param name="stamp">Our mark.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The note's id where the helpdesk gives it, else null.</returns>
    Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken);
}

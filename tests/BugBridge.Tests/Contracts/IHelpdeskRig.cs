using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Contracts;

/// <summary>
/// A helpdesk with people in it: what customers and reps do there, not through the bridge, and what they see. Each method returns when the
/// helpdesk has done it.
/// </summary>
public interface IHelpdeskRig : IAsyncDisposable
{
    /// <summary>The connector under test, with the bridge's own account. Its tickets are those that <see cref="CreateTicketAsync(string, RigText, CancellationToken)"/> makes.</summary>
    Helpdesk Helpdesk { get; }

    /// <summary>How many requests the connector has sent.</summary>
    int Calls { get; }

    /// <summary>A connector whose credentials are wrong.</summary>
    Helpdesk WithWrongCredentials { get; }

    /// <summary>The time by the connector's clock, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>How long after a ticket's time of solution the helpdesk may write the change itself, which is all that tells of it once the ticket is open again.</summary>
    TimeSpan SolvingTakes => TimeSpan.Zero;

    /// <summary>A ticket field that takes any text of one line, by title.</summary>
    string TextField { get; }

    /// <summary>A ticket field that takes one of a few values, by title, with one of them.</summary>
    (string Title, string Value) ChoiceField { get; }

    /// <summary>A ticket field that takes several values, by title, with three of them; the first holds a comma.</summary>
    (string Title, string[] Values) ManyField { get; }

    /// <summary>Why something cannot be done with this helpdesk, or null when it can.</summary>
    string? WhyNot(RigAbility ability);

    /// <summary>A customer files a ticket.</summary>
    /// <returns>The ticket's id.</returns>
    Task<string> CreateTicketAsync(string subject, RigText text, CancellationToken cancellationToken);

    /// <summary>A customer files a ticket with a file.</summary>
    /// <returns>The ticket's id.</returns>
    Task<string> CreateTicketAsync(string subject, RigText text, RigFile file, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This rig knows no files.");

    /// <summary>The customer answers.</summary>
    Task ReplyAsCustomerAsync(string ticketId, RigText text, CancellationToken cancellationToken);

    /// <summary>A rep answers the customer.</summary>
    Task ReplyAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken);

    /// <summary>A rep writes an internal note.</summary>
    Task NoteAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken);

    /// <summary>A rep writes an internal note with a file.</summary>
    Task NoteAsRepAsync(string ticketId, RigText text, RigFile file, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This rig knows no files.");

    /// <summary>A person writes an internal note while signed in as the bridge.</summary>
    Task NoteThroughTheBridgesAccountAsync(string ticketId, RigText text, CancellationToken cancellationToken);

    /// <summary>A rep writes that many internal notes, "note 1" and so on, as fast as the helpdesk can.</summary>
    Task WriteManyNotesAsync(string ticketId, int count, CancellationToken cancellationToken);

    /// <summary>A rep puts the ticket into a state: open, pending or solved.</summary>
    Task SetStatusAsync(string ticketId, TicketStatus status, CancellationToken cancellationToken);

    /// <summary>A rep sets a field.</summary>
    Task SetFieldAsync(string ticketId, string title, string value, CancellationToken cancellationToken);

    /// <summary>A rep chooses in a field, by the names that people see there.</summary>
    Task ChooseAsync(string ticketId, string title, string[] names, CancellationToken cancellationToken);

    /// <summary>A rep deletes the ticket.</summary>
    Task DeleteAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>A rep merges one ticket into another.</summary>
    Task MergeAsync(string ticketId, string intoId, CancellationToken cancellationToken);

    /// <summary>An administrator erases the customer of a ticket, and of that ticket alone.</summary>
    Task EraseCustomerAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>All messages of the ticket as a rep sees them, oldest first, in the helpdesk's own format.</summary>
    Task<IReadOnlyList<string>> WhatARepSeesAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>All messages of the ticket as the customer sees them.</summary>
    Task<IReadOnlyList<string>> WhatTheCustomerSeesAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>How many mails about a ticket have left for its customer.</summary>
    Task<int> MailsToTheCustomerAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>Lets pass what the helpdesk needs until its lists and searches show what was done.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);
}

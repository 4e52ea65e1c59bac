using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>A user of Request Tracker.</summary>
/// <param name="Id">The login name, which is what Request Tracker refers to people by.</param>
/// <param name="RealName">The name to show, or null.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="IsPrivileged">Null when it could not be learnt.</param>
internal sealed record Person(string Id, string? RealName, string? Email, bool? IsPrivileged)
{
    /// <summary>True when Request Tracker's administrators have shut them out.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Somebody of whom only the login name is known.</summary>
    public static Person Unknown(string id) => new(id, null, null, null);

    /// <summary>As the requester of a ticket. An anonymised user has neither name nor address.</summary>
    public Customer AsCustomer() => new(Id, RealName ?? Email, Email);

    /// <summary>As the writer of a message.</summary>
    /// <param name="isRequestor">
    /// True where the person asked in this ticket: their public messages are a customer's, also when they work in the helpdesk.
    /// </param>
    public Author AsAuthor(bool isRequestor) => new(Id, Shown, IsPrivileged switch
    {
        null => AuthorRole.Unknown,
        true when !isRequestor => AuthorRole.Rep,
        _ => AuthorRole.Customer,
    });

    private string Shown => RealName ?? Email ?? (Id.Length > 0 ? Id : "somebody");
}

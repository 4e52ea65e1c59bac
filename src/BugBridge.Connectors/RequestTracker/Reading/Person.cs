using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>A user of Request Tracker.</summary>
/// <param name="Id">The login name, which is what Request Tracker refers to people by.</param>
/// <param name="RealName">The name to show, or null.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="IsPrivileged">Null when it could not be learnt.</param>
internal sealed record Person(string Id, string? RealName, string? Email, bool? IsPrivileged)
{
    private const string AnonymousPrefix = "anon_";

    /// <summary>
    /// Whether Request Tracker tells the bridge everything about them, or only what anybody may know: then neither <see cref="IsDisabled"/> nor
    /// <see cref="Language"/> says anything. Null when the user was not found.
    /// </summary>
    public bool? IsToldWhole { get; init; }

    /// <summary>True when Request Tracker's administrators have shut them out.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>The language as an IETF tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Somebody of whom only the login name is known.</summary>
    public static Person Unknown(string id) => new(id, null, null, null);

    /// <summary>
    /// As the requester of a ticket. Anonymising leaves a user without name and address under a login of its own making, which anybody might have: no mark, but
    /// something to show to a person.
    /// </summary>
    public Customer AsCustomer() => new(Id, RealName ?? Email, Email)
    {
        Language = Language,
        IsGone = IsPrivileged is not null && RealName is null && Email is null && Id.StartsWith(AnonymousPrefix, StringComparison.Ordinal),
    };

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

using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Somebody whom Freshdesk knows, or no longer.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">Null when unknown.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="Role">Unknown for those who are neither agents nor contacts any more.</param>
internal sealed record Person(long Id, string? Name, string? Email, AuthorRole Role)
{
    /// <summary>The company, or null.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The language as an IETF tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True for a contact whom reps deleted or blocked.</summary>
    public bool IsShutOut { get; init; }

    /// <summary>True for a contact of whom Freshdesk says that they were deleted.</summary>
    public bool IsErased { get; init; }

    /// <summary>True for somebody whom Freshdesk no longer has: it deletes for good without a mark.</summary>
    public bool IsGone { get; init; }

    /// <summary>Why nothing that they wrote may leave Freshdesk; null when it may.</summary>
    public string? WithheldBecause => IsShutOut ? "was written by somebody who is deleted or blocked in Freshdesk" : null;

    /// <summary>As the writer of a message.</summary>
    /// <param name="isCustomer">True for what came from the customers' side, also when an agent asked there.</param>
    public Author AsAuthor(bool isCustomer) => new(NumericId.Text(Id), Name ?? Email ?? "somebody", isCustomer ? AuthorRole.Customer : Role);
}

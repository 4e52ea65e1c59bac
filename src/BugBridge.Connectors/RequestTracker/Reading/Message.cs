using System.Collections.Immutable;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>What a transaction says.</summary>
/// <param name="Body">Its text, as written, with the stamp where there is one.</param>
/// <param name="Mark">The stamp that customers do not see, or null.</param>
/// <param name="Attachments">The files that came with it.</param>
internal sealed record Message(RichText Body, string? Mark, ImmutableArray<Attachment> Attachments)
{
    /// <summary>Nothing.</summary>
    public static Message Empty { get; } = new(RichText.Empty, null, []);
}

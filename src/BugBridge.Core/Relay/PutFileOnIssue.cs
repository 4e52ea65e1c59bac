using BugBridge.Core.Files;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>
/// Put a file of a ticket on the issue that the ticket was linked to when this was planned. It waits in the ticket's lane until the issue is filed.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="File">The file in the helpdesk.</param>
/// <param name="Name">Its name on the issue: safe, and no other file's, so that it can be found there.</param>
[ActionName("put-file-on-issue")]
public sealed record PutFileOnIssue(string Stamp, string TicketId, Attachment File, string Name) : BridgeAction(Stamp)
{
    /// <summary>The message that it came with.</summary>
    public string? CommentId { get; init; }

    /// <summary>The issue that it is meant for; null in entries of older versions, which then go to the issue that the ticket is linked to.</summary>
    public MeantFor? For { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Name = FileName.Of(MaskedName(mask), TicketId, Stamp) };
    }

    /// <inheritdoc/>
    public override string Title => $"put file {File.Id} of ticket {TicketId} on its issue";

    /// <inheritdoc/>
    public override bool MovesFile => true;

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;

    /// <summary>An address takes the ending of a file with it ("carl@example.com.png"), by which people know what they have.</summary>
    private string MaskedName(ITextMask mask)
    {
        var masked = mask.Of(File.FileName);
        var ending = FileName.EndingOf(File.FileName);
        return ending.Length == 0 || FileName.EndingOf(masked) == ending ? masked : $"{masked}.{ending}";
    }
}

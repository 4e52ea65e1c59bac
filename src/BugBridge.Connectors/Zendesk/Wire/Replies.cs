namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>What is sent to answer a customer.</summary>
internal sealed record ReplyBody(ReplyEdit Ticket);

/// <summary>The answer on the ticket itself.</summary>
/// <param name="Comment">What the customer reads.</param>
/// <param name="Status">The state to put the ticket into, or null.</param>
/// <param name="Metadata">Comes back as <c>metadata.custom</c> of the audit.</param>
internal sealed record ReplyEdit(NewReply Comment, string? Status, IReadOnlyDictionary<string, StampValue> Metadata);

/// <summary>What is sent to answer a customer whose ticket is closed.</summary>
internal sealed record FollowUpBody(FollowUp Ticket);

/// <summary>A ticket that follows up a closed one.</summary>
/// <param name="ViaFollowupSourceId">The closed one.</param>
/// <param name="RequesterId">The customer, who would otherwise be the bridge.</param>
/// <param name="Subject">That of the closed one.</param>
/// <param name="Comment">What the customer reads.</param>
/// <param name="Status">The state to put it into, or null.</param>
/// <param name="ExternalId">The stamp: lists of tickets can be asked for by it.</param>
/// <param name="Metadata">Comes back as <c>metadata.custom</c> of the audit.</param>
internal sealed record FollowUp(
    long ViaFollowupSourceId,
    long? RequesterId,
    string? Subject,
    NewReply Comment,
    string? Status,
    string ExternalId,
    IReadOnlyDictionary<string, StampValue> Metadata);

/// <summary>A comment for the customer: the only one that is ever sent, once a rep approved it.</summary>
/// <param name="HtmlBody">What it says.</param>
internal sealed record NewReply(string HtmlBody)
{
    /// <summary>Always sent: left out, it would be whatever the ticket's comment before was.</summary>
    public bool? Public { get; } = true;
}

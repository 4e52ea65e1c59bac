using BugBridge.Core.Remotes;

namespace BugBridge.Sandbox.Webhooks;

/// <summary>What became of one attempt to send a webhook.</summary>
/// <param name="Remote">Who sent it.</param>
/// <param name="Url">Where to.</param>
/// <param name="Event">What it told, such as <c>comment_created</c>.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="Status">What the receiver answered; null when it gave no answer, and when the webhook was dropped on purpose.</param>
public sealed record WebhookDelivery(Remote Remote, Uri Url, string Event, int Attempt, int? Status);

using System.Text.Json;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// Webhooks of Jira, made by an administrator with a secret. Their signature holds no time, and Jira repeats a delivery up to an hour
/// later; what protects from old ones is that a webhook only says where to look.
/// </summary>
/// <param name="secret">The webhook's secret.</param>
/// <param name="maySignNothing">True for a Jira that may know no signatures: Data Center before it took secrets for webhooks. What is not signed then needs the secret in its address.</param>
public sealed class JiraWebhooks(string secret, bool maySignNothing = false) : IWebhookSender
{
    private const string SignatureHeader = "X-Hub-Signature";
    private const string Method = "sha256=";

    /// <summary>Those of a site that has a secret for them; null when it has none, and none are listened to.</summary>
    public static JiraWebhooks? Of(JiraSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.WebhookSecret is { Length: > 0 } secret ? new JiraWebhooks(secret, settings.Kind == JiraKind.DataCenter) : null;
    }

    /// <inheritdoc/>
    public string Route => "jira";

    /// <inheritdoc/>
    public string DeliveryHeader => "X-Atlassian-Webhook-Identifier";

    /// <inheritdoc/>
    public string? Distrust(IWebhookRequest request, ReadOnlySpan<byte> body) => (request.Header(SignatureHeader), maySignNothing) switch
    {
        (null, true) => Signature.IsSame(request.Query("secret") ?? string.Empty, secret) ? null : "it has no signature, and the secret in its address is missing or wrong",
        var (signature, _) => signature?.StartsWith(Method, StringComparison.OrdinalIgnoreCase) == true && Signature.IsHexOf(signature[Method.Length..], secret, body)
            ? null
            : "its signature is missing or wrong",
    };

    /// <inheritdoc/>
    public WebhookHint Read(JsonElement body)
    {
        var about = body.Below("webhookEvent").Text();
        if (about is null)
        {
            return WebhookHint.Unreadable;
        }

        if (about.StartsWith("jira:version_", StringComparison.Ordinal) || about.StartsWith("sprint_", StringComparison.Ordinal))
        {
            return new WebhookHint(WebhookHintKind.Versions, string.Empty);
        }

        if (about.StartsWith("issuelink_", StringComparison.Ordinal))
        {
            return OfLink(body.Below("issueLink"));
        }

        // A new issue has no ticket yet; the one that the bridge itself has just made is no news.
        return about is "jira:issue_created"
            || (!about.StartsWith("jira:issue_", StringComparison.Ordinal) && !about.StartsWith("comment_", StringComparison.Ordinal))
            ? WebhookHint.Nothing
            : (body.Below("issue")?.Below("id").Id() ?? IssueOf(body.Below("comment"))) is { } id ? new WebhookHint(WebhookHintKind.Issue, id) : WebhookHint.Unreadable;
    }

    // Data Center tells of a comment without its issue, which stands in the comment's own address: .../issue/10001/comment/10002.
    private static string? IssueOf(JsonElement? comment) =>
        comment?.Below("self").Text()?.Split('/') is [.., "issue", { Length: > 0 and < 20 } id, "comment", _] && id.All(char.IsAsciiDigit) ? id : null;

    // All that Jira says of a link that comes or goes: no webhook about the issues themselves has to come with it.
    private static WebhookHint OfLink(JsonElement? link) =>
        link?.Below("sourceIssueId").Id() is { } from && link?.Below("destinationIssueId").Id() is { } to
            ? new WebhookHint(WebhookHintKind.Issue, from, to)
            : WebhookHint.Unreadable;
}

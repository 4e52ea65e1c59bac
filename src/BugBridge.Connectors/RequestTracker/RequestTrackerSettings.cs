using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>
/// How to reach Request Tracker 5. BugBridge acts as the user of <see cref="Token"/>, who has to be privileged and needs, on each of
/// <see cref="Queues"/>: SeeQueue, ShowTicket, ShowTicketComments, CommentOnTicket, ModifyTicket, SeeCustomField and ModifyCustomField.
/// </summary>
public sealed partial class RequestTrackerSettings : IHelpdeskSettings
{
    /// <summary>The address of Request Tracker's first page, e.g. <c>https://rt.acme.example</c>, without <c>/REST/2.0</c>.</summary>
    public string BaseUrl { get; set; } = string.Empty;

    /// <summary>An auth token of BugBridge's user: Settings, Auth Tokens, Create.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>The queues to watch, by name; at least one. Tickets in other queues are ignored, even if a webhook or somebody in the panel names them.</summary>
    public string[] Queues { get; set; } = [];

    /// <summary>
    /// A custom field that takes several values and is used for tags, by name or number; null to use no tags. Request Tracker has
    /// no tags of its own.
    /// </summary>
    public string? TagField { get; set; }

    /// <summary>The most calls a minute. Request Tracker sets no limit of its own.</summary>
    public int CallsPerMinute { get; set; } = 600;

    /// <summary>How long one call may take, in seconds, 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// The longest note, in bytes of its HTML; longer ones are cut at a paragraph. Must stay under <c>MaxAttachmentSize</c> of Request
    /// Tracker, which is 10,000,000 unless set.
    /// </summary>
    public int TextLimit { get; set; } = 1_000_000;

    /// <summary>The number of the token's user: the middle one of the token's three parts.</summary>
    internal string UserNumber => TokenShape().Match(Token.Trim()) is { Success: true } shape ? shape.Groups["user"].Value : string.Empty;

    /// <summary>
    /// What the header <c>X-BugBridge-Secret</c> of a scrip's call must contain; without it no such call is accepted and changes come by polling
    /// alone.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>
    /// Further hosts that files may be fetched from, such as <c>files.acme.example</c> or <c>*.acme.example</c>. Otherwise files come from
    /// Request Tracker's own host alone, and what is stored elsewhere is named in a note.
    /// </summary>
    public IList<string> FileHosts { get; set; } = [];

    /// <summary>
    /// A long random text, at least 16 characters, by which the extension in Request Tracker signs the address of the panel inside a ticket. Without it none opens.
    /// <c>bugbridge app request-tracker</c> writes the extension.
    /// </summary>
    public string? FrameSecret { get; set; }

    /// <inheritdoc/>
    public IHelpdeskVendor ToVendor() => new RequestTrackerVendor(this);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
    [
        .. AddressFaults(),
        .. TokenFaults(),
        .. QueueFaults(),
        .. SharedSecret.Faults(nameof(WebhookSecret), WebhookSecret),
        .. SharedSecret.Faults(nameof(FrameSecret), FrameSecret),
        .. Http.FileHosts.Faults(nameof(FileHosts), FileHosts),
        .. Bounds.Faults(nameof(CallsPerMinute), CallsPerMinute, 1, 100_000),
        .. Bounds.Faults(nameof(TimeoutSeconds), TimeoutSeconds, 1, 300),
        .. Bounds.Faults(nameof(TextLimit), TextLimit, 1_000, 10_000_000),
    ];

    private IEnumerable<SetupFault> AddressFaults()
    {
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not a web address.", "Set it to the address of Request Tracker, such as https://rt.acme.example.");
            yield break;
        }

        if (address.AbsolutePath.Contains("/REST/", StringComparison.OrdinalIgnoreCase)
            || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return new SetupFault(
                nameof(BaseUrl),
                "It has more than the address of Request Tracker.",
                "Leave out /REST/2.0, user names and anything after a question mark.");
        }

        if (address.Scheme is "http" && !address.IsLoopback)
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not encrypted, so the token is sent in clear text.", "Use https://.", IsFatal: false);
        }
    }

    private IEnumerable<SetupFault> TokenFaults()
    {
        const string Remedy = "Create one as BugBridge's user, under Settings > Auth Tokens, and copy all of it.";
        if (string.IsNullOrWhiteSpace(Token))
        {
            yield return new SetupFault(nameof(Token), "It is missing.", Remedy);
        }
        else if (UserNumber.Length == 0)
        {
            yield return new SetupFault(nameof(Token), "It does not look like an auth token (three parts separated by dashes).", Remedy);
        }
    }

    private IEnumerable<SetupFault> QueueFaults()
    {
        if (Queues.Length == 0)
        {
            yield return new SetupFault(nameof(Queues), "No queue is set, so no ticket would be read.", "Set the queues of the reps.");
        }

        for (var at = 0; at < Queues.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(Queues[at]))
            {
                yield return new SetupFault($"{nameof(Queues)}:{at}", "It is empty.", "Enter the queue's name, or remove the entry.");
            }
        }
    }

    [GeneratedRegex("^[0-9]+-(?<user>[0-9]+)-[0-9a-zA-Z]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenShape();
}

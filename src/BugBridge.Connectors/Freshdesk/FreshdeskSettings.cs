using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>
/// How to reach Freshdesk. BugBridge acts as the agent of <see cref="ApiKey"/>, who has to be an administrator with global access to tickets:
/// only then Freshdesk tells who is an agent and shows all tickets. That agent should be BugBridge's and write nothing by hand.
/// </summary>
public sealed class FreshdeskSettings : IHelpdeskSettings
{
    /// <summary>The address of the account, e.g. <c>https://acme.freshdesk.com</c>. Freshdesk's API does not work through a domain of your own.</summary>
    public string BaseUrl { get; set; } = string.Empty;

    /// <summary>The API key of BugBridge's agent: profile picture, Profile Settings, View API Key.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>The most calls a minute. Freshdesk allows 200, 400 or 700 by plan, for everything that uses the account; calls that it refuses count too.</summary>
    public int CallsPerMinute { get; set; } = 200;

    /// <summary>How long one call may take, in seconds, 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The longest note or reply, in bytes of its HTML; longer ones are cut at a paragraph.</summary>
    public int TextLimit { get; set; } = 65_536;

    /// <summary>
    /// The text before the number of the other ticket in the note that Freshdesk leaves in a merged ticket. It has no field for it, and
    /// writes the note in the account's language: set this where that is not English.
    /// </summary>
    public string MergePhrase { get; set; } = "merged into ticket";

    /// <summary>
    /// What the header <c>X-BugBridge-Secret</c> of an automation's webhook must contain; without it no such call is accepted and changes come by
    /// polling alone.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>
    /// Further hosts that files may be fetched from, such as <c>files.acme.example</c> or <c>*.acme.example</c>. Otherwise files come from
    /// the account's own host and Freshdesk's stores of files alone, and what is stored elsewhere is named in a note.
    /// </summary>
    public IList<string> FileHosts { get; set; } = [];

    /// <summary>
    /// A long random text, at least 16 characters, by which the app in Freshdesk signs the address of the panel inside a ticket. Without it none opens.
    /// <c>bugbridge app freshdesk</c> writes the app.
    /// </summary>
    public string? FrameSecret { get; set; }

    /// <inheritdoc/>
    public IHelpdeskVendor ToVendor() => new FreshdeskVendor(this);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
    [
        .. AddressFaults(),
        .. SharedSecret.Faults(nameof(WebhookSecret), WebhookSecret),
        .. SharedSecret.Faults(nameof(FrameSecret), FrameSecret),
        .. Http.FileHosts.Faults(nameof(FileHosts), FileHosts),
        .. Missing(nameof(ApiKey), ApiKey, "Copy it from the Profile Settings of BugBridge's agent in Freshdesk."),
        .. Missing(nameof(MergePhrase), MergePhrase, "Merge two tickets in Freshdesk and copy the text before the number in the closed one."),
        .. Bounds.Faults(nameof(CallsPerMinute), CallsPerMinute, 1, 100_000),
        .. Bounds.Faults(nameof(TimeoutSeconds), TimeoutSeconds, 1, 300),
        .. Bounds.Faults(nameof(TextLimit), TextLimit, 1_000, 1_000_000),
    ];

    private IEnumerable<SetupFault> AddressFaults()
    {
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not a web address.", "Set it to the address of the account, such as https://acme.freshdesk.com.");
            yield break;
        }

        if (address.AbsolutePath is not "/" || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It has more than the address of the account.", "Leave out /api/v2, /a/tickets, user names and anything after a question mark.");
        }

        if (address.Scheme is "http" && !address.IsLoopback)
        {
            yield return new SetupFault(
                nameof(BaseUrl), "It is not encrypted, so the API key is sent in clear text.", "Use https://.", IsFatal: false);
        }
    }

    private static IEnumerable<SetupFault> Missing(string name, string value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new SetupFault(name, "It is missing.", remedy);
        }
    }
}

using BugBridge.Sandbox.Files;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A file of a comment.</summary>
/// <param name="Id">The id.</param>
/// <param name="FileName">The name.</param>
/// <param name="ContentType">The type.</param>
/// <param name="Size">Bytes.</param>
public sealed record ZendeskAttachment(long Id, string FileName, string ContentType, long Size)
{
    /// <summary>What it holds.</summary>
    public required HeldFile Content { get; init; }

    /// <summary>What the search for malware found: <c>malware_not_found</c> or <c>malware_found</c>.</summary>
    public string ScanResult { get; init; } = "malware_not_found";
}

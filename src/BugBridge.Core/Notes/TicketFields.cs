namespace BugBridge.Core.Notes;

/// <summary>Ticket fields, by id or title, in which the bridge keeps what it knows. A field left out is not written.</summary>
public sealed class TicketFields
{
    /// <summary>Gets the issue's key.</summary>
    public string? IssueKey { get; set; }

    /// <summary>Gets the issue's status.</summary>
    public string? Status { get; set; }

    /// <summary>Gets the estimated fix date as yyyy-MM-dd.</summary>
    public string? Estimate { get; set; }

    /// <summary>Gets the workaround as plain text.</summary>
    public string? Workaround { get; set; }

    /// <summary>Those that are configured.</summary>
    internal IEnumerable<string> Configured() => new[] { IssueKey, Status, Estimate, Workaround }.OfType<string>();
}

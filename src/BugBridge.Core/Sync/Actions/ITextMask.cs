using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Hides what must not leave the helpdesk in what is written to Jira.</summary>
public interface ITextMask
{
    /// <summary>The text without it.</summary>
    string Of(string text);

    /// <summary>The text without it.</summary>
    RichText Of(RichText text);

    /// <summary>The mask for what comes from one of several tickets, whose customers' names differ.</summary>
    ITextMask For(string ticketId);

    /// <summary>The same mask, which leaves an address as it is: one of the bridge's own links.</summary>
    ITextMask Leaving(string? address);
}

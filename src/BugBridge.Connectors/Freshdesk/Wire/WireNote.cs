namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>An internal note. There is no way to make it public here, on purpose.</summary>
/// <param name="Body">HTML.</param>
internal sealed record WireNote(string Body)
{
    /// <summary>Always sent, although Freshdesk takes notes for private by itself.</summary>
    public bool Private { get; } = true;
}

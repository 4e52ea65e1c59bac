namespace BugBridge.Sandbox.Zendesk;

/// <summary>A choice of a drop-down or multi-select field.</summary>
/// <param name="Name">What people see, such as <c>Windows 11 (64-bit)</c>.</param>
/// <param name="Tag">What tickets hold, and are tagged with: <c>windows_11__64-bit_</c>.</param>
public sealed record ZendeskOption(string Name, string Tag)
{
    /// <summary>An option as Zendesk proposes its tag: in lower case, with an underline for each sign that tags cannot hold.</summary>
    public static ZendeskOption Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
#pragma warning disable CA1308 // Zendesk's tags are lower case.
        return new ZendeskOption(name, string.Concat(name.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) || sign is '-' ? sign : '_')));
#pragma warning restore CA1308
    }
}

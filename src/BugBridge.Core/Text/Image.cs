namespace BugBridge.Core.Text;

/// <summary>A picture inside the text.</summary>
/// <param name="Href">Where it is, or null when the source gives no address that others can open.</param>
/// <param name="Alt">Its description or file name; may be empty.</param>
public sealed record Image(string? Href, string Alt) : Inline;

namespace BugBridge.Host.Packs;

/// <summary>What a customer wrote, masked, to be read aloud.</summary>
/// <param name="Text">The words.</param>
/// <param name="Source">Whose, in words that name nobody: "Ticket 4711, account Acme".</param>
/// <param name="Url">Where it can be read, or null.</param>
/// <param name="Note">What else there is to say of it, or null.</param>
internal sealed record PackQuote(string Text, string Source, string? Url, string? Note = null) : PackPart;

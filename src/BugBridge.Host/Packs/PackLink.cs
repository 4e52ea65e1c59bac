namespace BugBridge.Host.Packs;

/// <summary>Leads to the list of what a figure counts. Only pages of the dashboard show it; a pack that is sent or printed has none.</summary>
/// <param name="Url">Where, within the dashboard.</param>
/// <param name="Text">What it says, behind the text that has the figure; null where the figure itself leads there.</param>
internal sealed record PackLink(string Url, string? Text = null);

using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// The wiki text of Jira Data Center to <see cref="RichText"/>, as Jira shows it. Never throws: what is not understood stays as it was typed.
/// Colours are dropped, and panels only frame their content; people are called by their user names, since the text has no others.
/// </summary>
internal static class WikiReader
{
    /// <summary>Reads a description, a comment or a long text field; null is empty.</summary>
    /// <param name="wiki">As Jira gave it.</param>
    /// <param name="site">Jira's address, which relative links belong to; null when it does not matter.</param>
    public static RichText Read(string? wiki, string? site = null) => new WikiBlocks(CleanText.Of(wiki), site).Read();
}

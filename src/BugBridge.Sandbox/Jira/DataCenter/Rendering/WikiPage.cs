namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>
/// Wiki text as Jira Data Center shows it, in Jira's order: macros, blocks, links, bare addresses, backslashes, character references, dashes, faces,
/// pictures, and then the marks one kind after the other. Written from the help page "Text Formatting Notation Help" and from Jira's published renderer,
/// and apart from the connector's reader, so that one can be held against the other. Strict: what Jira complains about is shown as its complaint.
/// </summary>
public static class WikiPage
{
    /// <summary>The HTML that a reader of the issue gets. Lines end as in Jira, so runs of spaces are one space.</summary>
    public static string Html(string wiki)
    {
        ArgumentNullException.ThrowIfNull(wiki);
        var tokens = new WikiTokens();
        return tokens.Expanded(Blocks(wiki, tokens));
    }

    /// <summary>Text that may hold everything.</summary>
    internal static string Blocks(string wiki, WikiTokens tokens) => WikiLines.Html(WikiMacros.Run(wiki, tokens), tokens);

    /// <summary>The text of one paragraph, whose macros have run.</summary>
    internal static string Inline(string wiki, WikiTokens tokens) =>
        Phrases(WikiEscaping.References(WikiEscaping.Html(WikiEscaping.Backslashes(WikiLinks.Addresses(WikiLinks.Links(wiki, tokens), tokens))), tokens), tokens)
            .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>What stands before the bar of a link: no backslash is undone there.</summary>
    internal static string LinkText(string wiki, WikiTokens tokens) => Phrases(WikiEscaping.References(WikiEscaping.Html(wiki), tokens), tokens);

    private static string Phrases(string wiki, WikiTokens tokens) =>
        WikiEscaping.ForcedLineEnds(WikiPhrases.Marked(WikiPictures.Shown(WikiFaces.Shown(WikiPhrases.Dashes(wiki), tokens), tokens)));
}

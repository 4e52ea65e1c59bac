using System.Text;
using AngleSharp.Dom;

namespace BugBridge.Connectors.Text;

/// <summary>Reads <c>pre</c> elements.</summary>
internal static class HtmlCode
{
    private static readonly string[] LanguagePrefixes = ["language-", "lang-"];

    /// <summary>The text as it stands, with the address after a link that shows something else: preformatted text has no links.</summary>
    public static string TextOf(IElement pre)
    {
        var code = new StringBuilder();
        TreeWalk.Run<INode>(pre, node => Enter(node, code));
        return code.ToString();
    }

    /// <summary>The language named by the class of the element or of the code in it, or null.</summary>
    public static string? LanguageOf(IElement pre) =>
        Language(pre) ?? (pre.FirstElementChild is { LocalName: "code" } code ? Language(code) : null);

    private static Visit<INode> Enter(INode node, StringBuilder code)
    {
        switch (node)
        {
            case IText text:
                code.Append(text.Data);
                return default;
            case IElement { LocalName: "br" }:
                code.Append('\n');
                return default;
            case IElement { LocalName: "a" } link:
                var start = code.Length;
                return new Visit<INode>(link.ChildNodes, () => AppendAddress(link, code, start));
            case IElement element when HtmlElements.IsUnseen(element):
                return default;
            case IElement { LocalName: "div" or "p" or "li" or "tr" } line:
                BeginLine(code);
                return new Visit<INode>(line.ChildNodes, () => BeginLine(code));
            default:
                return new Visit<INode>(node.ChildNodes);
        }
    }

    private static void BeginLine(StringBuilder code)
    {
        if (code.Length > 0 && code[^1] != '\n')
        {
            code.Append('\n');
        }
    }

    private static void AppendAddress(IElement link, StringBuilder code, int start)
    {
        if (LinkTarget.Of(link.GetAttribute("href")) is { } href && !string.Equals(code.ToString(start, code.Length - start), href, StringComparison.Ordinal))
        {
            code.Append(" (").Append(href).Append(')');
        }
    }

    private static string? Language(IElement element) =>
        element.ClassList.SelectMany(name => LanguagePrefixes
            .Where(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
            .Select(prefix => name[prefix.Length..])).FirstOrDefault();
}

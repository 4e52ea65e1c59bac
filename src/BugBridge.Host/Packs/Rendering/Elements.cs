using System.Globalization;
using BugBridge.Core.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>Elements of HTML and SVG. Whatever is put into them is escaped.</summary>
internal static class Elements
{
    /// <summary>An element with text in it.</summary>
    public static TagBuilder New(string name, string? text = null, string? css = null)
    {
        var element = new TagBuilder(name);
        if (css is not null)
        {
            element.AddCssClass(css);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(CleanText.WithoutTurns(text));
        }

        return element;
    }

    /// <summary>With an attribute.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string value)
    {
        element.Attributes[attribute] = value;
        return element;
    }

    /// <summary>With an attribute that is a number.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, double value) =>
        element.With(attribute, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>With an attribute that is a part of the whole, from 0 to 1.</summary>
    public static TagBuilder WithPart(this TagBuilder element, string attribute, double part) =>
        element.With(attribute, part.ToString("0.##%", CultureInfo.InvariantCulture));

    /// <summary>With something inside.</summary>
    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<IHtmlContent> contents)
    {
        foreach (var content in contents)
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    /// <summary>
    /// Text of a cell: kept apart from what stands around it, since right-to-left text would move that; and leading somewhere when it has an
    /// address of the web.
    /// </summary>
    public static TagBuilder Of(PackCell cell)
    {
        var text = New("bdi", cell.Text);
        return IsWeb(cell.Url) ? New("a").With("href", cell.Url!).Holding(text) : text;
    }

    /// <summary>Whether an address is of the web or of this site: no other may be followed.</summary>
    public static bool IsWeb(string? url) =>
        url is not null && ((url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")));
}

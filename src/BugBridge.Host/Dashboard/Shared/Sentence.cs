using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Sentences whose gaps are filled with links.</summary>
internal static class Sentence
{
    /// <summary>The sentence.</summary>
    /// <param name="text">In the reader's language, with gaps <c>{0}</c> and so on.</param>
    /// <param name="gaps">What fills them.</param>
    public static IHtmlContent Of(string text, params IHtmlContent[] gaps)
    {
        var sentence = new HtmlContentBuilder();
        foreach (var part in text.Split('{'))
        {
            if (part.Split('}', 2) is [var number, var rest] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var gap) && gap < gaps.Length)
            {
                sentence.AppendHtml(gaps[gap]).Append(rest);
            }
            else
            {
                sentence.Append(part);
            }
        }

        return sentence;
    }

    /// <summary>A link.</summary>
    public static IHtmlContent Link(string address, string text) =>
        new HtmlContentBuilder().AppendHtml("<a class=\"key\" href=\"").Append(address).AppendHtml("\">").Append(text).AppendHtml("</a>");

    /// <summary>What people are called, which may be written from right to left.</summary>
    public static IHtmlContent Name(string text) => new HtmlContentBuilder().AppendHtml("<bdi>").Append(text).AppendHtml("</bdi>");

    /// <summary>What is English in every language.</summary>
    public static IHtmlContent English(string text) => new HtmlContentBuilder().AppendHtml("<bdi lang=\"en\">").Append(text).AppendHtml("</bdi>");
}

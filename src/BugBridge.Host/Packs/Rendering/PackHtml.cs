using System.Text.Encodings.Web;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack's parts as HTML, for a page of the dashboard and for the self-contained file. What it has and other pages lack is styled by <c>pack.css</c>.</summary>
internal static class PackHtml
{
    // A column with a longer text gets more room, so that it is not squeezed into a word a line.
    private const int Long = 20;

    /// <summary>The parts from top to bottom. Headings are of the second level.</summary>
    public static IHtmlContent Render(Pack pack)
    {
        var html = new HtmlContentBuilder();
        var isUnderHeading = false;
        foreach (var part in pack.Parts)
        {
            isUnderHeading |= part is PackHeading;
            html.AppendHtml(part is PackTable table ? Render(table, isUnderHeading ? "h3" : "h2") : Render(part)).AppendLine();
        }

        return html;
    }

    /// <summary>The same for a page, with no secret in it.</summary>
    public static IHtmlContent Render(Pack pack, SecretGuard guard)
    {
        using var html = new StringWriter();
        Render(pack).WriteTo(html, HtmlEncoder.Default);
        return new HtmlString(guard.Clean(html.ToString()));
    }

    private static TagBuilder Render(PackPart part) => part switch
    {
        PackHeading heading => Elements.New("h2", heading.Text),
        PackText text => Elements.New("p").Holding(Elements.New("bdi", text.Text)),
        PackList list => Elements.New("ul").Holding(list.Items.Select(item => Elements.New("li").Holding(Elements.Of(item)))),
        PackFigures figures => Elements.New("dl", css: "figures").Holding(figures.Figures.Select(Render)),
        PackQuote quote => Render(quote),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "There is no HTML for this part."),
    };

    private static TagBuilder Render(PackFigure figure)
    {
        var box = Elements.New("div", css: "figure").Holding(Elements.New("dt", figure.Label), Elements.New("dd", figure.Value));
        return figure.Note is null ? box : box.Holding(Elements.New("dd", figure.Note, "note"));
    }

    private static TagBuilder Render(PackQuote quote) => Elements.New("figure", css: "quote").Holding(
        Elements.New("blockquote").Holding(Elements.New("p").Holding(Elements.New("bdi", quote.Text))),
        Caption(quote));

    private static TagBuilder Caption(PackQuote quote)
    {
        var caption = Elements.New("figcaption").Holding(Elements.Of(PackCell.Of(quote.Source, quote.Url)));
        return quote.Note is null ? caption : caption.Holding(new HtmlString(" "), Elements.New("bdi", quote.Note));
    }

    /// <param name="table">The table.</param>
    /// <param name="heading">The level of its caption: that of headings until there is one, because no level may be left out.</param>
    private static TagBuilder Render(PackTable table, string heading)
    {
        var whole = Elements.New("section", css: "table");
        if (table.Rows.IsEmpty)
        {
            return whole.Holding(Elements.New(heading, table.Caption), Elements.New("p", table.IfEmpty, "empty"));
        }

        whole.Holding(Elements.New(heading, table.Caption).With("id", "table-" + table.Name));
        if (table.Chart is { } chart)
        {
            whole.Holding(chart.Kind == ChartKind.Bars ? BarChart.Draw(table, chart) : LineChart.Draw(table, chart));
        }

        // A box of its own to scroll in, which the keyboard can reach.
        return whole.Holding(Elements.New("div", css: "scroll")
            .With("tabindex", "0").With("role", "region").With("aria-labelledby", "table-" + table.Name)
            .Holding(Elements.New("table").Holding(Head(table), Body(table))));
    }

    private static TagBuilder Head(PackTable table) => Elements.New("thead").Holding(Elements.New("tr").Holding(
        table.Columns.Select(column => Elements.New("th", column.Title, column.IsNumber ? "number" : null).With("scope", "col"))));

    private static TagBuilder Body(PackTable table)
    {
        var styles = table.Columns.Select((column, at) => column.IsNumber ? "number" : table.Rows.Any(row => row[at].Text.Length > Long) ? "long" : null).ToArray();
        return Elements.New("tbody").Holding(
            table.Rows.Select(row => Elements.New("tr").Holding(row.Select((cell, at) => Cell(cell, styles[at], at)))));
    }

    private static TagBuilder Cell(PackCell cell, string? css, int at)
    {
        var element = Elements.New(at == 0 ? "th" : "td", css: css).Holding(Elements.Of(cell));
        return at == 0 ? element.With("scope", "row") : element;
    }
}

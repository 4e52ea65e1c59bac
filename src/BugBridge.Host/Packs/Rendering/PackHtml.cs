using System.Collections.Immutable;
using System.Text.Encodings.Web;
using BugBridge.Core.Text;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack's parts as HTML, for a page of the dashboard and for the self-contained file. What it has and other pages lack is styled by <c>pack.css</c>.</summary>
internal static class PackHtml
{
    // A column with a longer text gets more room, so that it is not squeezed into a word a line.
    private const int Long = 20;
    private const int Sentence = 80;

    // A table with more columns is printed across the paper.
    private const int MostUpright = 6;

    // A table with more columns is written small, so that nothing is beside the window.
    private const int MostOnScreen = 9;

    /// <summary>The parts from top to bottom, without what leads within the dashboard to the lists behind figures. Headings are of the second level.</summary>
    public static IHtmlContent Render(Pack pack) => Render(pack, isOnPage: false);

    /// <summary>The same for a page, with those lists, and no secret in it.</summary>
    public static IHtmlContent Render(Pack pack, SecretGuard guard)
    {
        using var html = new StringWriter();
        Render(pack, isOnPage: true).WriteTo(html, HtmlEncoder.Default);
        return new HtmlString(guard.Clean(html.ToString()));
    }

    private static HtmlContentBuilder Render(Pack pack, bool isOnPage)
    {
        var html = new HtmlContentBuilder();
        var isUnderHeading = false;
        TagBuilder? beside = null;
        foreach (var part in pack.Parts)
        {
            isUnderHeading |= part is PackHeading;
            if (part is not PackTable table)
            {
                beside = null;
                html.AppendHtml(Render(part, isOnPage)).AppendLine();
            }
            else if (table.IsBeside && beside is not null)
            {
                beside.Holding(Render(table, isUnderHeading ? "h3" : "h2", isOnPage));
            }
            else
            {
                var drawn = Render(table, isUnderHeading ? "h3" : "h2", isOnPage);
                beside = table.IsBeside ? Elements.New("div", css: "aside").Holding(drawn) : null;
                html.AppendHtml(beside ?? drawn).AppendLine();
            }
        }

        return html;
    }

    private static TagBuilder Render(PackPart part, bool isOnPage) => part switch
    {
        PackHeading heading => Elements.New("h2", heading.Text),
        PackText text => Elements.New("p").Holding([Elements.New("bdi", text.Text), .. isOnPage ? text.Behind.SelectMany((link, at) => Standing(link, at)) : []]),
        PackList list => Elements.New("ul").Holding(list.Items.Select(item => Elements.New("li").Holding([Elements.Of(item), .. isOnPage && item.Behind is { } behind ? Standing(behind, 0) : []]))),
        PackFigures figures => Elements.New("dl", css: "figures").Holding(figures.Figures.Select(figure => Render(figure, isOnPage))),
        PackQuote quote => Render(quote),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "There is no HTML for this part."),
    };

    private static TagBuilder Render(PackFigure figure, bool isOnPage)
    {
        var box = Elements.New("div", css: "figure").Holding(
            Elements.New("dt", figure.Label), Leading("dd", figure.Value, null, isOnPage ? figure.Behind : null, $"{figure.Value}: {figure.Label}"));
        box = figure.Trend.Length > 1 ? box.Holding(Elements.New("dd", css: "trend").Holding(Sparkline.Draw(figure.Trend))) : box;
        return figure.Note is null ? box : box.Holding(Leading("dd", figure.Note, "note", isOnPage ? figure.BehindNote : null, $"{figure.Note}: {figure.Label}"));
    }

    /// <summary>An element with a text that leads to a list, where there is one.</summary>
    private static TagBuilder Leading(string name, string text, string? css, string? behind, string label) => behind is null
        ? Elements.New(name, text, css)
        : Elements.New(name, css: css).Holding(Elements.New("a", text, "behind").With("href", behind).With("aria-label", CleanText.WithoutTurns(label)));

    /// <summary>A link behind a text.</summary>
    private static IEnumerable<IHtmlContent> Standing(PackLink link, int before) =>
        link.Text is null ? [] : [new HtmlString(before == 0 ? " " : " · "), Elements.New("a", link.Text, "behind").With("href", link.Url)];

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
    /// <param name="isOnPage">Whether figures lead to their lists.</param>
    private static TagBuilder Render(PackTable table, string heading, bool isOnPage)
    {
        var whole = Elements.New("section", css: ClassOf(table));
        if (table.Rows.IsEmpty)
        {
            return whole.Holding(Elements.New(heading, table.Caption), Elements.New("p", table.IfEmpty, "empty"));
        }

        whole.Holding(Elements.New(heading, table.Caption).With("id", "table-" + table.Name));
        if (table.Chart is { } chart)
        {
            whole.Holding(chart.Kind == ChartKind.Bars ? BarChart.Draw(table, chart) : LineChart.Draw(table, chart));
        }

        whole.Holding(Grid(table, table.Shown, isOnPage));
        return isOnPage && table.All is { } all
            ? whole.Holding(Elements.New("details").Holding(Elements.New("summary", all), Grid(table, [.. Enumerable.Range(0, table.Columns.Length)], isOnPage)))
            : whole;
    }

    private static string ClassOf(PackTable table) => table.Shown.Length > MostOnScreen ? "table wide many" : table.Shown.Length > MostUpright ? "table wide" : "table";

    /// <summary>Some columns of a table, in a box of its own to scroll in, which the keyboard can reach.</summary>
    private static TagBuilder Grid(PackTable table, ImmutableArray<int> columns, bool isOnPage) => Elements.New("div", css: "scroll")
        .With("tabindex", "0").With("role", "region").With("aria-labelledby", "table-" + table.Name)
        .Holding(Elements.New("table", css: "cards").Holding(Head(table, columns), Body(table, columns, isOnPage)));

    private static TagBuilder Head(PackTable table, ImmutableArray<int> columns) => Elements.New("thead").Holding(Elements.New("tr").Holding(
        columns.Select(at => Elements.New("th", table.Columns[at].Title, table.Columns[at].IsNumber ? "number" : null).With("scope", "col"))));

    /// <summary>How wide a column at least is: what is read needs more room than a name.</summary>
    private static string? StyleOf(int longest) => longest > Sentence ? "sentence" : longest > Long ? "long" : null;

    private static TagBuilder Body(PackTable table, ImmutableArray<int> columns, bool isOnPage)
    {
        var styles = table.Columns.Select((column, at) => column.IsNumber ? "number" : StyleOf(table.Rows.Max(row => row[at].Text.Length))).ToArray();
        return Elements.New("tbody").Holding(table.Rows.Select(row => Elements.New("tr").Holding(columns.Select(at => Cell(table, row, at, styles[at], isOnPage)))));
    }

    /// <summary>A cell that knows its heading, which stands before it where rows are cards.</summary>
    private static TagBuilder Cell(PackTable table, ImmutableArray<PackCell> row, int at, string? style, bool isOnPage)
    {
        var title = table.Columns[at].Title;
        return at == 0
            ? Elements.New("th", css: style).Holding(Elements.Of(row[at])).With("scope", "row")
            : (isOnPage && row[at].Behind is { } behind
                ? Leading("td", row[at].Text, style, behind.Url, $"{row[at].Text}: {title}, {row[0].Text}")
                : Elements.New("td", css: style).Holding(Elements.Of(row[at]))).With("data-label", CleanText.WithoutTurns(title));
    }
}

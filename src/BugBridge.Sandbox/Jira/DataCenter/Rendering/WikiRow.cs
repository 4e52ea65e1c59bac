using System.Text;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>A row of a table: bars part its cells, two bars begin a heading, and a bar behind a backslash is none.</summary>
internal static class WikiRow
{
    /// <summary>The row.</summary>
    public static string Html(string line, Func<string, string> shown)
    {
        var html = new StringBuilder("<tr>");
        var cell = new StringBuilder();
        var isHeader = false;
        var row = line.Trim();
        for (var at = 1; at < row.Length; at++)
        {
            switch (row[at], row[at - 1])
            {
                case ('|', '|'):
                    isHeader = true;
                    break;
                case ('|', not '\\'):
                    Add(html, cell, isHeader, shown);
                    isHeader = false;
                    break;
                default:
                    cell.Append(row[at]);
                    break;
            }
        }

        if (cell.Length > 0)
        {
            Add(html, cell, isHeader, shown);
        }

        return html.Append("</tr>").ToString();
    }

    private static void Add(StringBuilder html, StringBuilder cell, bool isHeader, Func<string, string> shown)
    {
        var name = isHeader ? "th" : "td";
        html.Append('<').Append(name).Append('>').Append(shown(cell.ToString())).Append("</").Append(name).Append('>');
        cell.Clear();
    }
}

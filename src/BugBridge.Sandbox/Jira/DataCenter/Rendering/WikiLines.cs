using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>The second step: what the beginnings of lines say.</summary>
internal sealed partial class WikiLines
{
    private readonly WikiTokens _tokens;
    private readonly Queue<string> _lines;
    private readonly List<string> _paragraph = [];
    private readonly StringBuilder _html = new();

    private WikiLines(string wiki, WikiTokens tokens)
    {
        _tokens = tokens;
        _lines = new Queue<string>(wiki.Split('\n'));
    }

    /// <summary>The blocks of a text whose macros have run.</summary>
    public static string Html(string wiki, WikiTokens tokens) => new WikiLines(wiki, tokens).Run();

    private string Run()
    {
        while (_lines.TryDequeue(out var line))
        {
            if (Block(line) is { } block)
            {
                EndParagraph();
                _html.Append(block);
                continue;
            }

            foreach (var part in WikiTokens.Parts(line))
            {
                AddPart(part);
            }
        }

        EndParagraph();
        return _html.ToString();
    }

    private void AddPart(string part)
    {
        if (WikiTokens.IsBlock(part))
        {
            EndParagraph();
            _html.Append(part);
        }
        else
        {
            _paragraph.Add(part);
        }
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
        {
            _html.Append("<p>").Append(WikiPage.Inline(string.Join('\n', _paragraph), _tokens)).Append("</p>");
            _paragraph.Clear();
        }
    }

    /// <summary>What the line begins, with the lines after it that belong to it; null when it is a line of a paragraph.</summary>
    private string? Block(string line) => line switch
    {
        _ when line.Trim(' ', '\t').Length == 0 => string.Empty,
        _ when WikiTokens.IsBlock(line) => line,
        _ when Heading().Match(line) is { Success: true } heading => Element("h" + heading.Groups["level"].Value, heading.Groups["text"].Value),
        _ when Quotation().Match(line) is { Success: true } quotation => $"<blockquote><p>{WikiPage.Inline(quotation.Groups["text"].Value, _tokens)}</p></blockquote>",
        _ when Rule().IsMatch(line) => "<hr>",
        _ when Item().IsMatch(line) && !Dashes().IsMatch(line) => List(line),
        _ when Row().IsMatch(line) => Table(line),
        _ => null,
    };

    private string Element(string name, string text) => $"<{name}>{WikiPage.Inline(text, _tokens)}</{name}>";

    private string List(string first)
    {
        var list = new WikiList();
        for (var line = first; ; line = _lines.Dequeue())
        {
            if (Item().Match(line) is { Success: true } item)
            {
                list.Add(item.Groups["signs"].Value, item.Groups["text"].Value);
            }
            else
            {
                list.GoOn(line);
            }

            if (!_lines.TryPeek(out var next) || next.Trim(' ', '\t').Length == 0)
            {
                return list.Html(text => Html(text, _tokens));
            }
        }
    }

    private string Table(string first)
    {
        var rows = new StringBuilder();
        var open = new List<string>();
        for (var line = first; ; line = _lines.Dequeue())
        {
            if (Row().IsMatch(line) && open.Count > 0)
            {
                rows.Append(WikiRow.Html(string.Join('\n', open), text => Html(text, _tokens)));
                open.Clear();
            }

            open.Add(WikiPictures.Shown(WikiLinks.Addresses(WikiLinks.Links(line, _tokens), _tokens), _tokens));
            if (RowEnd().IsMatch(line))
            {
                rows.Append(WikiRow.Html(string.Join('\n', open), text => Html(text, _tokens)));
                open.Clear();
            }

            if (!_lines.TryPeek(out var next) || next.Trim(' ', '\t').Length == 0 || (open.Count == 0 && !Row().IsMatch(next)))
            {
                return $"<table>{rows}{(open.Count > 0 ? WikiRow.Html(string.Join('\n', open), text => Html(text, _tokens)) : string.Empty)}</table>";
            }
        }
    }

    [GeneratedRegex(@"^[ \t]*h(?<level>[1-6])\.[ \t]*(?<text>.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*bq\.[ \t]*(?<text>.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"^[ \t]*-{4,5}[ \t]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[ \t]*(?<signs>[*#-]+)[ \t]+(?<text>.*?)[ \t]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[ \t]*-{2,3}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[ \t]*\|", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\|[ \t]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowEnd();
}

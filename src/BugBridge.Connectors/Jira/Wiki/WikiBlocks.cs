using System.Text.RegularExpressions;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Goes through wiki text line by line and tells a <see cref="RichTextBuilder"/> what stands there.</summary>
internal sealed partial class WikiBlocks
{
    private readonly string _wiki;
    private readonly RichTextBuilder _text = new();
    private readonly WikiLine _line;
    private readonly Stack<WikiFrame> _frames = new();

    public WikiBlocks(string wiki, string? site)
    {
        _wiki = wiki;
        _line = new WikiLine(wiki, _text, site);
        _frames.Push(new WikiFrame(string.Empty, _text));
    }

    private OpenLists Lists => _frames.Peek().Lists;

    /// <summary>The whole text.</summary>
    public RichText Read()
    {
        Run(0, _wiki.Length);
        return _text.Build();
    }

    private void Run(int start, int end)
    {
        for (var at = start; at < end;)
        {
            at = Line(at, Math.Min(end, LineEnd(at)), end);
        }
    }

    /// <summary>Reads the line, or as much of it as stands before a block, and says where to go on.</summary>
    private int Line(int start, int lineEnd, int end)
    {
        var line = _wiki.AsSpan(start, lineEnd - start);
        var first = start + (line.Length - line.TrimStart().Length);
        if (first == lineEnd)
        {
            Lists.End();
            _text.EndParagraph();
            return lineEnd + 1;
        }

        if (Begin().Match(_wiki, first, lineEnd - first) is { Success: true } sign && (Lists.AreOpen || !IsDashes(sign)))
        {
            return Begun(sign, lineEnd, end);
        }

        if (_wiki[first] == '|')
        {
            Lists.End();
            return new WikiRows(_wiki, _text, Cell).Read(first, end);
        }

        return Content(start, lineEnd, end);
    }

    /// <summary>Two or three dashes begin no list; where one is open, they are an item of it.</summary>
    private static bool IsDashes(Match sign) => sign.Groups["list"].Success && sign.Value.StartsWith("--", StringComparison.Ordinal);

    private int Begun(Match sign, int lineEnd, int end)
    {
        var content = sign.Index + sign.Length;
        if (sign.Groups["list"] is { Success: true } list)
        {
            Lists.OpenItem(list.ValueSpan);
            return Content(content, lineEnd, end);
        }

        Lists.End();
        var depth = _text.Depth;
        switch (sign.Value[0])
        {
            case 'h':
                _text.BeginHeading(sign.Value[1] - '0');
                _line.Read(content, lineEnd);
                break;
            case 'b':
                _text.OpenQuote();
                _line.Read(content, lineEnd);
                break;
            default:
                _text.Rule();
                break;
        }

        _text.CloseTo(depth);
        return lineEnd + 1;
    }

    /// <summary>Running text with the blocks that may begin anywhere in it.</summary>
    private int Content(int start, int lineEnd, int end)
    {
        for (var at = start; at < lineEnd; at++)
        {
            if (_wiki[at] == '\\')
            {
                at++;
            }
            else if (_wiki[at] == '{' && WikiTag.At(_wiki, at, end) is { } tag)
            {
                _line.Read(start, at);
                return Rest(Block(tag), end);
            }
        }

        _line.Read(start, lineEnd);
        _text.EndLine();
        return lineEnd + 1;
    }

    private int Block(WikiTag tag)
    {
        if (tag.Verbatim is { } code)
        {
            Titled(tag);
            _text.Code(code.Trim('\n'), tag.Language);
        }
        else if (_frames.Any(frame => frame.Name == tag.Name))
        {
            CloseFrame(tag.Name);
        }
        else
        {
            OpenFrame(tag);
        }

        return tag.End;
    }

    private void OpenFrame(WikiTag tag)
    {
        _text.EndParagraph();
        _frames.Push(new WikiFrame(tag.Name, _text));
        if (tag.Name is "quote")
        {
            _text.OpenQuote();
        }
        else
        {
            Titled(tag);
        }
    }

    private void Titled(WikiTag tag)
    {
        if (tag.Title is { } title)
        {
            _text.EndParagraph();
            _text.Text(title, TextMarks.Strong);
            _text.EndParagraph();
        }
    }

    private void CloseFrame(string name)
    {
        for (var isOpen = true; isOpen;)
        {
            var frame = _frames.Pop();
            frame.Close();
            isOpen = frame.Name != name;
        }
    }

    /// <summary>Where to go on after a block: a line end right after it belongs to it.</summary>
    private int Rest(int at, int end)
    {
        var lineEnd = Math.Min(end, LineEnd(at));
        return _wiki.AsSpan(at, lineEnd - at).IsWhiteSpace() ? lineEnd + 1 : at;
    }

    private void Cell(int start, int end)
    {
        var outside = _frames.Count;
        _frames.Push(new WikiFrame("cell", _text));
        Run(start, end);
        while (_frames.Count > outside)
        {
            _frames.Pop().Close();
        }
    }

    private int LineEnd(int at) => _wiki.IndexOf('\n', at) is var end && end < 0 ? _wiki.Length : end;

    [GeneratedRegex(@"\G(?:h[1-6]\.[ \t]*|bq\.[ \t]*|-{4,5}[ \t]*$|(?<list>[*#-]+)[ \t]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begin();
}

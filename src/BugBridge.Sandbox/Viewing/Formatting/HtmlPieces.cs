using System.Collections.Immutable;
using System.Net;

namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>
/// Reads HTML that others wrote. Nothing of it is passed on as it is: words are taken out, known elements are made anew without their
/// attributes, and of links only safe addresses are kept; so reading it otherwise than a browser would can spoil the looks and nothing else.
/// </summary>
internal sealed class HtmlPieces
{
    // Deeper nesting is nobody's formatting; it would only cost stack.
    private const int Deepest = 40;

    private static readonly HashSet<string> Kept = new(
        ["p", "div", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "em", "u", "s", "sub", "sup", "table", "thead", "tbody", "tr", "td", "th", "a"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["b"] = "strong",
        ["i"] = "em",
        ["del"] = "s",
        ["strike"] = "s",
        ["ins"] = "u",
        ["tt"] = "code",
        ["kbd"] = "code",
        ["h1"] = "h4",
        ["h2"] = "h5",
        ["h3"] = "h6",
        ["h4"] = "h6",
        ["h5"] = "h6",
        ["h6"] = "h6",
    };

    private static readonly Dictionary<string, string[]> EndedBy = new(StringComparer.Ordinal)
    {
        ["li"] = ["li"],
        ["p"] = ["p"],
        ["tr"] = ["tr", "td", "th"],
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
    };

    private readonly Stack<Element> _open = new([new Element("div", null)]);

    private HtmlPieces()
    {
    }

    /// <summary>The formatted text of some HTML.</summary>
    public static ImmutableArray<Piece> Read(string html)
    {
        var reading = new HtmlPieces();
        foreach (var token in HtmlTokens.In(html))
        {
            reading.Take(token);
        }

        while (reading._open.Count > 1)
        {
            reading.Close();
        }

        return [.. reading._open.Peek().Children];
    }

    private void Take(HtmlToken token)
    {
        var name = token.Name is null ? null : Renamed.GetValueOrDefault(token.Name, token.Name);
        if (name is null)
        {
            Add(Piece.Words(WebUtility.HtmlDecode(token.Text)));
        }
        else if (name is "img")
        {
            Add(Piece.Words($"[image: {token.Attribute("alt") ?? "without a description"}]"));
        }
        else if (Kept.Contains(name) || name is "h4" or "h5" or "h6")
        {
            TakeElement(name, token);
        }
    }

    private void TakeElement(string name, HtmlToken token)
    {
        if (token.IsEnd)
        {
            CloseTo(name);
        }
        else if (name is "br" or "hr")
        {
            Add(Piece.Of(name));
        }
        else
        {
            End(EndedBy.GetValueOrDefault(name, []));
            Open(name, token);
        }
    }

    private void Open(string name, HtmlToken token)
    {
        if (_open.Count < Deepest)
        {
            _open.Push(new Element(name, name is "a" ? token.Attribute("href") : null));
        }
    }

    /// <summary>HTML lets the end tags of list items, paragraphs and cells be left out.</summary>
    private void End(string[] names)
    {
        while (names.Contains(_open.Peek().Name, StringComparer.Ordinal) && _open.Count > 1)
        {
            Close();
        }
    }

    private void CloseTo(string name)
    {
        if (_open.SkipLast(1).Any(element => element.Name == name))
        {
            while (_open.Peek().Name != name)
            {
                Close();
            }

            Close();
        }
    }

    private void Close()
    {
        var element = _open.Pop();
        ImmutableArray<Piece> children = [.. element.Children];
        Add(element.Name is "a" ? Piece.Link(element.Address, children) : Piece.Of(element.Name, children));
    }

    private void Add(Piece piece) => _open.Peek().Children.Add(piece);

    private sealed record Element(string Name, string? Address)
    {
        public List<Piece> Children { get; } = [];
    }
}

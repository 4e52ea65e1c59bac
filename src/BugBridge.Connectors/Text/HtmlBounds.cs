using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Watches the parser and stops it when HTML is made to exhaust it. The rules for mending broken HTML reopen formatting in every block and
/// look through all open elements at every tag, so that one megabyte could ask for gigabytes, or for minutes.
/// </summary>
internal sealed class HtmlBounds(int length)
{
    // A second's work on a slow machine; a megabyte of mail nested fifty deep asks for a quarter of it.
    private const int MostSteps = 10_000_000;

    // The shortest tag has three characters. The rest is for elements that the parser adds by itself.
    private int _elementsLeft = 1_000 + (length / 3);
    private int _open;
    private long _steps;

    private static readonly FrozenSet<string> ClosedByTheirNeighbours = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Counts an element that the parser made.</summary>
    /// <exception cref="HtmlTooComplexException">There are more than the text has tags.</exception>
    public void Created()
    {
        if (--_elementsLeft < 0)
        {
            throw new HtmlTooComplexException();
        }
    }

    /// <summary>Counts a tag by the number of elements that are open at it.</summary>
    /// <exception cref="HtmlTooComplexException">There are too many tags, too deep.</exception>
    public void Met(HtmlToken token)
    {
        if (token.Type is not HtmlTokenType.StartTag and not HtmlTokenType.EndTag)
        {
            return;
        }

        if (!ClosedByTheirNeighbours.Contains(token.Name))
        {
            _open = token.Type is HtmlTokenType.StartTag ? _open + 1 : Math.Max(0, _open - 1);
        }

        _steps += _open;
        if (_steps > MostSteps)
        {
            throw new HtmlTooComplexException();
        }
    }
}

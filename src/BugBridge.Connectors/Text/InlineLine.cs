using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Gathers the inlines of one paragraph into their settled form: neighbours with equal marks are one run, white space at the edge of a
/// mark stands outside it, none stands at a line's end, and neighbours with one address are one link, or its words with the address behind them
/// where <see cref="SafeHref"/> lets it be none.
/// </summary>
internal sealed class InlineLine(TextBounds bounds)
{
    private readonly List<(Inline Inline, string? Href)> _pieces = [];
    private readonly StringBuilder _run = new();
    private readonly StringBuilder _space = new();
    private TextMarks _marks;
    private string? _href;
    private bool _spaceIsSoft;

    /// <summary>True when nothing that can be seen was added.</summary>
    public bool IsEmpty => _pieces.Count == 0 && _run.Length == 0;

    /// <summary>True when something that can be seen stands on the current line.</summary>
    public bool LineHasContent { get; private set; }

    /// <summary>Adds characters other than white space.</summary>
    public void Word(ReadOnlySpan<char> word, TextMarks marks, string? href)
    {
        SettleSpace(marks, href);
        Continue(marks, href);
        _run.Append(word);
        LineHasContent = true;
    }

    /// <summary>Adds an emoji, a mention or an image.</summary>
    public void Atom(Inline atom, string? href)
    {
        SettleSpace(TextMarks.None, href);
        Continue(TextMarks.None, href);
        EndRun();
        _pieces.Add((atom, href));
        LineHasContent = true;
    }

    /// <summary>Adds white space that collapses with its like, as in HTML.</summary>
    public void SoftSpace()
    {
        if (LineHasContent && !_spaceIsSoft)
        {
            _space.Append(' ');
        }

        _spaceIsSoft = true;
    }

    /// <summary>Adds white space that stays, such as a non-breaking space or indentation.</summary>
    public void HardSpace(char space)
    {
        _space.Append(space);
        _spaceIsSoft = false;
    }

    /// <summary>Forgets white space at the end of a line.</summary>
    public void EndLine()
    {
        _space.Clear();
        _spaceIsSoft = false;
        LineHasContent = false;
    }

    /// <summary>Adds a line end.</summary>
    public void Break(string? nextHref)
    {
        EndRun();
        _pieces.Add((new LineBreak(), string.Equals(_href, nextHref, StringComparison.Ordinal) ? _href : null));
    }

    /// <summary>The inlines, after which none is left; indentation of the line that follows stays.</summary>
    public ImmutableArray<Inline> Take()
    {
        EndRun();
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        for (var at = 0; at < _pieces.Count;)
        {
            var href = _pieces[at].Href;
            var end = href is null ? at + 1 : at + _pieces.Skip(at).TakeWhile(piece => string.Equals(piece.Href, href, StringComparison.Ordinal)).Count();
            var shown = _pieces.Skip(at).Take(end - at).Select(piece => piece.Inline);
            AddTo(inlines, href is null || !bounds.TakesAddress(href) ? shown : Linked(href, [.. shown]));
            at = end;
        }

        _pieces.Clear();
        (_marks, _href) = (TextMarks.None, null);
        return inlines.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Linked(string href, ImmutableArray<Inline> shown) =>
        SafeHref.Of(href) is not null ? [new Link(href, shown)] : LinkTarget.Told(shown, href);

    private static void AddTo(ImmutableArray<Inline>.Builder inlines, IEnumerable<Inline> added)
    {
        foreach (var inline in added)
        {
            if (inline is TextRun run && inlines.Count > 0 && inlines[^1] is TextRun before && before.Marks == run.Marks)
            {
                inlines[^1] = run with { Text = before.Text + run.Text };
            }
            else
            {
                inlines.Add(inline);
            }
        }
    }

    private void SettleSpace(TextMarks nextMarks, string? nextHref)
    {
        if (_space.Length > 0)
        {
            var space = _space.ToString();
            var inside = LineHasContent;
            Continue(
                inside ? _marks & nextMarks : TextMarks.None,
                inside && string.Equals(_href, nextHref, StringComparison.Ordinal) ? nextHref : null);
            _run.Append(space);
            _space.Clear();
        }

        _spaceIsSoft = false;
    }

    private void Continue(TextMarks marks, string? href)
    {
        if (marks != _marks || !string.Equals(href, _href, StringComparison.Ordinal))
        {
            EndRun();
            (_marks, _href) = (marks, href);
        }
    }

    private void EndRun()
    {
        if (_run.Length > 0)
        {
            _pieces.Add((new TextRun(_run.ToString(), _marks), _href));
            _run.Clear();
        }
    }
}

using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Tests.Text;

/// <summary>Makes texts that any reader could have read, full of characters that mean something in some format. The same seed, the same text.</summary>
internal sealed class RandomText(int seed, TextFormat format)
{
    private static readonly string[] Words =
    [
        "word", "C#", "*", "**bold**", "_x_", "[link](https://a.example)", "<b>", "</p>", "&amp;", "&", "1.", "2)", "#", "-", "+", "=", "---", ">", "😄", "`",
        "``", "a|b", "\\", "\\n", ":smile:", "12:30", "~~x~~", "http://b.example/a_b", "www.c.example", "é", "שלום", "!", "![x](y)", "☐", "it's", "\"q\"",
        "&#65;", "{code}", "{quote}", "[~ann]", "{{", "}}", "h1.", "bq.", "||", "!a.png!", "C:\\temp\\", "\\\\srv", "(!)", ":)", "--", "C++", "<!-- c -->", "$x$", "^", "{}", "a@b.example", "mailto:a@b.example", "javascript:x", "|", "\ufffd", "end.", "(a)",
    ];

    private static readonly string[] WordsForCode = [.. Words.Except(["{quote}", "[~ann]", "!a.png!"])];

    private static readonly string[] Addresses = ["https://a.example/", "http://b.example/?q=1&copy;=2", "https://c.example/x_(y)", "mailto:a@b.example"];

    private static readonly TextMarks[] Marks =
        [TextMarks.None, TextMarks.None, TextMarks.Strong, TextMarks.Emphasis, TextMarks.Strike, TextMarks.Underline, TextMarks.Code, TextMarks.Strong | TextMarks.Emphasis];

    private readonly Random _random = new(seed);
    private readonly RichTextBuilder _text = new();

    /// <summary>The text of this seed.</summary>
    public RichText Make()
    {
        Repeat(4, () => AddBlock(nesting: 0));
        return _text.Build();
    }

    private void AddBlock(int nesting)
    {
        var isFree = nesting == 0 || format is not (TextFormat.Adf or TextFormat.Wiki);
        switch (_random.Next(nesting < 3 ? 10 : 4))
        {
            case 0 when isFree:
                _text.BeginHeading(_random.Next(1, 7));
                AddInlines(canBreak: false);
                break;
            case 1:
                // Wiki text has one kind of block with a language, which code that names it would end; and code with signs that work inside of it is no block there.
                var code = string.Join(_random.Next(2) == 0 ? "\n" : "  ", Picked(format is TextFormat.Wiki ? WordsForCode : Words, 4));
                _text.Code(code, _random.Next(2) == 0 && !code.Contains("{code", StringComparison.Ordinal) ? "js" : null);
                break;
            case 2 when isFree:
                _text.Rule();
                break;
            case 4 or 5:
                AddList(nesting);
                break;
            case 6 when isFree:
                Within(_text.OpenQuote, () => Repeat(3, () => AddBlock(nesting + 1)));
                break;
            case 7 when nesting == 0:
                AddTable();
                break;
            default:
                AddInlines(canBreak: true);
                break;
        }

        _text.EndParagraph();
    }

    private void AddList(int nesting)
    {
        var numbered = _random.Next(2) == 0;
        var start = format is TextFormat.Wiki ? 1 : _random.Next(3);
        Within(() => _text.OpenList(numbered, start), () => Repeat(3, () => Within(_text.OpenItem, () =>
        {
            AddInlines(canBreak: true);
            _text.EndParagraph();
            if (format is not TextFormat.Wiki)
            {
                Repeat(2, () => AddBlock(nesting + 1));
            }
            else
            {
                AddBlock(nesting: 3);
                AddNestedList(nesting);
            }
        })));
    }

    /// <summary>In wiki text nothing of an item can follow a list in it.</summary>
    private void AddNestedList(int nesting)
    {
        if (nesting < 3 && _random.Next(3) == 0)
        {
            AddList(nesting + 1);
        }
    }

    private void AddTable()
    {
        var (rows, columns, heading) = (_random.Next(2, 4), _random.Next(2, 4), _random.Next(2) == 0);
        Within(() => _text.OpenTable(), () =>
        {
            for (var row = 0; row < rows; row++)
            {
                var isHeading = row == 0 && heading;
                Within(_text.OpenRow, () => Times(columns, () => Within(() => _text.OpenCell(isHeading), () => AddInlines(canBreak: true))));
            }
        });
    }

    private void AddInlines(bool canBreak) => Repeat(6, () =>
    {
        switch (_random.Next(10))
        {
            case 0 when canBreak:
                _text.Break();
                break;
            case 1:
                var href = SafeHref.Of(Pick(Addresses));
                _text.Text(string.Join(' ', Picked(Words, 3)), Pick(Marks), href);
                break;
            case 2 when format is not TextFormat.Wiki:
                _text.Text(" ", collapse: true);
                _text.Atom(new Emoji("smile", "😄"));
                _text.Text(" ");
                break;
            case 3 when format is not (TextFormat.Adf or TextFormat.Wiki):
                _text.Atom(new Image("https://a.example/cat.png", "a *cat*"));
                break;
            default:
                _text.Text(string.Join(_random.Next(8) == 0 ? "   " : " ", Picked(Words, 4)), Pick(Marks));
                _text.Text(_random.Next(2) == 0 ? " " : string.Empty);
                break;
        }
    });

    private void Within(Action open, Action content)
    {
        var depth = _text.Depth;
        open();
        content();
        _text.CloseTo(depth);
    }

    private void Repeat(int most, Action action) => Times(_random.Next(1, most + 1), action);

    private static void Times(int count, Action action)
    {
        for (var at = 0; at < count; at++)
        {
            action();
        }
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private string[] Picked(string[] from, int most) => [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Pick(from))];
}

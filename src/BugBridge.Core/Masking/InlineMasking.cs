using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>Puts what was found in a line into the inlines that the line was read from. A placeholder stands where its part began.</summary>
internal sealed class InlineMasking(ImmutableArray<MaskedPart> parts)
{
    private const char Thing = '\uFFFC';
    private int _at;
    private int _part;

    /// <summary>The line as it is read: texts as they are, one character for what is no text.</summary>
    public static string Read(ImmutableArray<Inline> inlines)
    {
        var line = new StringBuilder();
        Read(inlines, line);
        return line.ToString();
    }

    private static void Read(ImmutableArray<Inline> inlines, StringBuilder line)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    line.Append(run.Text);
                    break;
                case Mention mention:
                    line.Append(mention.Name);
                    break;
                case LineBreak:
                    line.Append('\n');
                    break;
                case Link link:
                    Read(link.Inlines, line);
                    break;
                default:
                    line.Append(Thing);
                    break;
            }
        }
    }

    /// <summary>The inlines with all parts replaced. To be called once.</summary>
    public ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines)
    {
        var masked = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (Apply(inline) is { } now)
            {
                masked.Add(now);
            }
        }

        return masked.ToImmutable();
    }

    private Inline? Apply(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                var text = Apply(run.Text);
                return text.Length == 0 && run.Text.Length > 0 ? null : run with { Text = text };
            case Mention mention:
                var name = Apply(mention.Name);
                return name == mention.Name ? mention : name.Length == 0 ? null : new TextRun(name);
            case Link link:
                var shown = Apply(link.Inlines);
                return shown.IsEmpty && !link.Inlines.IsEmpty ? null : link with { Inlines = shown };
            default:
                var left = Apply(inline is LineBreak ? "\n" : Thing.ToString());
                return left.Length == 0 ? null : left is ['\n' or Thing] ? inline : new TextRun(left);
        }
    }

    private string Apply(string text)
    {
        var (masked, end) = (new StringBuilder(text.Length), _at + text.Length);
        while (_at < end)
        {
            while (_part < parts.Length && parts[_part].Start + parts[_part].Length <= _at)
            {
                _part++;
            }

            if (_part == parts.Length || parts[_part].Start > _at)
            {
                masked.Append(text[text.Length - (end - _at)]);
            }
            else if (parts[_part].Start == _at)
            {
                masked.Append(parts[_part].With);
            }

            _at++;
        }

        return masked.ToString();
    }
}
